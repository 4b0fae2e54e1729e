/**
 * A server on this machine that notes who reaches it. Every attempt is given an address of its own, so that one that
 * got through is known by name; a bare connection, without a request, is noted as `connection`.
 */
import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface ListeningPost {
  /** The address under which an attempt of that name would arrive. */
  readonly addressFor: (attempt: string) => string
  readonly port: number
  /** The names of all attempts that arrived so far, each once. */
  readonly arrived: () => readonly string[]
  readonly close: () => Promise<void>
}

/** Listens on one free port, TCP and UDP, of the loopback address. */
export async function openListeningPost(): Promise<ListeningPost> {
  const arrived = new Set<string>()
  const server = createServer((request, response) => {
    arrived.add(request.url?.slice(1) ?? '')
    response.setHeader('access-control-allow-origin', '*')
    response.setHeader('content-type', request.url?.includes('event-source') ? 'text/event-stream' : 'text/html')
    response.end()
  })
  server.on('connection', () => arrived.add('connection'))
  server.on('upgrade', (request, socket) => {
    arrived.add(request.url?.slice(1) ?? '')
    socket.destroy()
  })
  // What is no HTTP at all, such as a TURN request, is a connection all the same.
  server.on('clientError', (_error, socket) => socket.destroy())
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo

  const datagrams = createSocket('udp4').on('message', () => arrived.add('datagram'))
  await new Promise<void>(done => datagrams.bind(port, '127.0.0.1', done))

  return {
    addressFor: attempt => `http://127.0.0.1:${port}/${attempt}`,
    port,
    arrived: () => [...arrived].sort(),
    close: async () => {
      datagrams.close()
      server.closeAllConnections()
      await new Promise(done => server.close(done))
    }
  }
}
