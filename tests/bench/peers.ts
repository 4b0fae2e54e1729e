/**
 * Promise: other people's search, each set up as its documentation advises for short records, typos and beginnings of
 * words, all given the same folded text, one line a record. None of them folds: what they find is due to the fold.
 */
import { DatabaseSync } from 'node:sqlite'
import uFuzzy from '@leeoniya/ufuzzy'
import FlexSearch from 'flexsearch'
import Fuse from 'fuse.js'
import MiniSearch from 'minisearch'

export interface Peer {
  readonly name: string
  /** Line numbers, best first, at most `limit`. `text` is folded. */
  readonly search: (text: string, limit: number) => readonly number[]
  readonly close?: () => void
}

export interface PeerMaker {
  readonly name: string
  readonly create: (lines: readonly string[]) => Peer
}

export const peerMakers: readonly PeerMaker[] = [
  { name: 'includes scan', create: createScan },
  { name: 'FTS5 trigram', create: createTrigramTable },
  { name: 'uFuzzy', create: createUFuzzy },
  { name: 'FlexSearch', create: createFlexSearch },
  { name: 'MiniSearch', create: createMiniSearch },
  { name: 'Fuse.js', create: createFuse }
]

/** Every word somewhere in the line; no ranking. */
function createScan(lines: readonly string[]): Peer {
  return {
    name: 'includes scan',
    search: (text, limit) => {
      const words = text.split(' ')
      const found: number[] = []
      for (const [i, line] of lines.entries()) if (words.every(word => line.includes(word))) found.push(i)
      return found.slice(0, limit)
    }
  }
}

/** All words first; when that gives too few, any of their trigrams, ranked by bm25. */
function createTrigramTable(lines: readonly string[]): Peer {
  const database = new DatabaseSync(':memory:')
  database.exec("CREATE VIRTUAL TABLE line USING fts5(text, tokenize = 'trigram', detail = 'full')")
  const insert = database.prepare('INSERT INTO line (rowid, text) VALUES (?, ?)')
  database.exec('BEGIN')
  for (const [i, line] of lines.entries()) insert.run(i + 1, line)
  database.exec('COMMIT')
  const select = database.prepare('SELECT rowid FROM line WHERE line MATCH ? ORDER BY rank LIMIT ?')
  const run = (match: string, limit: number): readonly number[] =>
    match === '' ? [] : select.all(match, limit).map(row => Number(row['rowid']) - 1)
  return {
    name: 'FTS5 trigram',
    search: (text, limit) => {
      const words = text.split(' ').filter(word => word.length >= 3)
      const all = run(words.map(word => `"${word}"`).join(' AND '), limit)
      if (all.length >= limit) return all
      const any = run([...new Set(words.flatMap(trigrams))].map(part => `"${part}"`).join(' OR '), limit)
      return [...new Set([...all, ...any])].slice(0, limit)
    },
    close: () => database.close()
  }
}

function trigrams(word: string): readonly string[] {
  return Array.from({ length: word.length - 2 }, (_, i) => word.slice(i, i + 3))
}

/** Single-error mode, words in any order. */
function createUFuzzy(lines: readonly string[]): Peer {
  const engine = new uFuzzy({ intraMode: 1 })
  const haystack = [...lines]
  return {
    name: 'uFuzzy',
    search: (text, limit) => {
      const [found, info, order] = engine.search(haystack, text, 4, 1000)
      if (found === null) return []
      if (info === null || order === null) return found.slice(0, limit)
      return order.slice(0, limit).map(i => info.idx[i] as number)
    }
  }
}

/** Beginnings of words, partial answers allowed; its index knows no typos. */
function createFlexSearch(lines: readonly string[]): Peer {
  const engine = new FlexSearch.Index({ tokenize: 'forward', encode: (text: string) => text.split(' ') })
  for (const [i, line] of lines.entries()) engine.add(i, line)
  return {
    name: 'FlexSearch',
    search: (text, limit) => engine.search(text, { limit, suggest: true }).map(Number)
  }
}

/** All words, beginnings and one edit a word from four letters on. */
function createMiniSearch(lines: readonly string[]): Peer {
  const engine = new MiniSearch({ fields: ['text'], tokenize: text => text.split(' '), processTerm: term => term })
  engine.addAll(lines.map((text, id) => ({ id, text })))
  const fuzzy = (term: string): number | boolean => (term.length >= 4 ? 1 : false)
  return {
    name: 'MiniSearch',
    search: (text, limit) =>
      engine
        .search(text, { prefix: true, fuzzy, combineWith: 'AND' })
        .slice(0, limit)
        .map(result => result['id'] as number)
  }
}

/** Every word, somewhere in the line, approximately. */
function createFuse(lines: readonly string[]): Peer {
  const engine = new Fuse(lines, { ignoreLocation: true, threshold: 0.3, useExtendedSearch: true })
  return { name: 'Fuse.js', search: (text, limit) => engine.search(text, { limit }).map(result => result.refIndex) }
}
