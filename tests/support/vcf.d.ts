/** The part of the package vcf (a reader of vCards that shares no code with ours) that tests use. */
declare module 'vcf' {
  interface Property {
    valueOf(): string
    readonly type?: string | readonly string[]
  }

  // biome-ignore lint/style/noDefaultExport: the package has one
  export default class VCard {
    static parse(text: string): VCard[]
    readonly version: string
    get(name: string): Property | Property[] | undefined
  }
}
