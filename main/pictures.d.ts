/** A picture that the build puts into the code, as a data URL (vite.dev, "Importing Asset as Inline"). */
declare module '*.png?inline' {
  const address: string
  // biome-ignore lint/style/noDefaultExport: the form that Vite gives to it
  export default address
}
