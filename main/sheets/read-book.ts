/** Reads a spreadsheet file, whatever it is, into sheets of cells: what the thread does (read-sheet-worker.ts). */
import { closeSync, readSync } from 'node:fs'
import { basename } from 'node:path'
import { failure, type Result, success } from '../../shared/result.ts'
import type { Book, ForeignFile, SheetLimits, SheetProblem } from '../../shared/sheets/reading/grid.ts'
import { diskErrorCode } from '../disk/disk.ts'
import { openToRead } from '../disk/open-to-read.ts'
import { readCsv } from './read-csv.ts'
import { type Progress, readXlsx } from './read-xlsx.ts'
import type { ByteSource } from './read-zip.ts'

/** Reads the file at a path. */
export async function readBookAt(
  path: string,
  limits: SheetLimits,
  progress: Progress = () => undefined
): Promise<Result<Book, SheetProblem>> {
  let handle: number | null = null
  try {
    const opened = openToRead(path)
    if (opened === null) return failure({ kind: 'cannot-read', reason: 'not a file' })
    handle = opened.handle
    return await readBook(basename(path), fileSource(handle, opened.size), limits, progress)
  } catch (error) {
    const reason = diskErrorCode(error)
    if (reason === null) throw error
    return failure({ kind: 'cannot-read', reason })
  } finally {
    if (handle !== null) closeSync(handle)
  }
}

/** Reads bytes that are here already. */
export async function readBookIn(
  name: string,
  bytes: Uint8Array,
  limits: SheetLimits,
  progress: Progress = () => undefined
): Promise<Result<Book, SheetProblem>> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  return await readBook(
    name,
    { size: buffer.length, read: (from, length) => buffer.subarray(from, from + length) },
    limits,
    progress
  )
}

async function readBook(
  name: string,
  source: ByteSource,
  limits: SheetLimits,
  progress: Progress
): Promise<Result<Book, SheetProblem>> {
  if (source.size > limits.fileBytes) return failure({ kind: 'too-large', limit: 'fileBytes', most: limits.fileBytes })
  const start = source.read(0, 4096)
  if (start.length === 0) return failure({ kind: 'empty' })
  if (start.length >= 4 && start.readUInt32LE(0) === 0x04034b50)
    return workbook(name, await readXlsx(source, limits, progress))
  const looksLike = foreignText(start)
  if (looksLike !== null) return failure({ kind: 'foreign', looksLike })
  if (source.size > limits.textBytes) return failure({ kind: 'too-large', limit: 'textBytes', most: limits.textBytes })
  const read = readCsv(source.read(0, source.size), limits, progress)
  if (!read.ok) return read
  const { grid, encoding, quotesIgnored } = read.value
  return filled({ name, form: 'csv', encoding, quotesIgnored, grids: [grid] })
}

function workbook(name: string, read: Awaited<ReturnType<typeof readXlsx>>): Result<Book, SheetProblem> {
  return read.ok ? filled({ name, form: 'xlsx', encoding: null, quotesIgnored: false, grids: read.value }) : read
}

function filled(book: Book): Result<Book, SheetProblem> {
  const hasCells = book.grids.some(({ rows }) => rows.some(row => row.some(cell => cell !== null)))
  return hasCells ? success(book) : failure({ kind: 'empty' })
}

/** What else a file may be, by how it begins; null when it may be text. */
function foreignText(start: Buffer): ForeignFile | null {
  const words = start.toString('latin1')
  // Older Excel, and a workbook locked with a password: both are OLE files.
  if (words.startsWith('\xd0\xcf\x11\xe0')) return 'old-excel'
  if (words.startsWith('%PDF-')) return 'pdf'
  const plain = words.replace(/^\xef\xbb\xbf/, '').trimStart()
  // Web pages and XML that programs save under the name of a spreadsheet.
  if (/^(?:<!doctype html|<html|<table|<\?xml|<meta|<head)/i.test(plain)) return 'web-page'
  if (
    /^\{\s*"format"\s*:\s*"putokaz/.test(plain) ||
    plain.startsWith('age-encryption.org') ||
    plain.startsWith('-----BEGIN AGE')
  )
    return 'package'
  return null
}

const readAtOnce = 8 * 1024 * 1024

function fileSource(handle: number, size: number): ByteSource {
  return {
    size,
    read: (from, length) => {
      const bytes = Buffer.allocUnsafeSlow(Math.max(0, Math.min(length, size - from)))
      let filled = 0
      while (filled < bytes.length) {
        const more = readSync(handle, bytes, filled, Math.min(readAtOnce, bytes.length - filled), from + filled)
        if (more === 0) break
        filled += more
      }
      return bytes.subarray(0, filled)
    }
  }
}
