/** The code of the recovery sheet, as it is shown and as it is typed. */

/** The groups it is read out and copied in. */
export function groupsOf(code: string): readonly string[] {
  const written = code.includes('-') ? code.split('-') : (code.match(/.{1,4}/gu) ?? [])
  return written.filter(group => group !== '')
}

/** What a person typed, without the blanks that come with copying from paper in groups. */
export function typedCode(text: string): string {
  return text.replace(/\s+/g, '')
}
