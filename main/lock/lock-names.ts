/** The names of the file of the lock and of its copy (lock-file.ts): where one of them lies, a passphrase may be asked for. */
export const lockFileNames = ['putokaz.seal.json', 'putokaz.seal.copy.json'] as const
