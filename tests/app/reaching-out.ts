/**
 * Every way we know by which a page can reach out of its program. Each is run inside the page, with an address that
 * tells which it was.
 */

/** It begins an attempt and does not wait for its end; it never throws. */
export type Way = (address: string) => void

/** Requests that leave the page where it is. */
export const requests: Readonly<Record<string, Way>> = {
  fetch: address => void fetch(address, { mode: 'no-cors' }).catch(() => null),
  xhr: address => {
    const request = new XMLHttpRequest()
    request.open('GET', address)
    request.send()
  },
  beacon: address => void navigator.sendBeacon(address, 'x'),
  'web-socket': address => void new WebSocket(address.replace('http', 'ws')),
  'event-source': address => void new EventSource(address),
  image: address => {
    new Image().src = address
  },
  background: address => {
    document.body.style.backgroundImage = `url(${address})`
  },
  style: address => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'stylesheet', href: address }))
  },
  font: address => void new FontFace('reaching', `url(${address})`).load().catch(() => null),
  video: address => {
    document.body.append(Object.assign(document.createElement('video'), { src: address, preload: 'auto' }))
  },
  prefetch: address => {
    document.head.append(Object.assign(document.createElement('link'), { rel: 'prefetch', href: address }))
  },
  frame: address => {
    document.body.append(Object.assign(document.createElement('iframe'), { src: address }))
  },
  script: address => {
    const script = document.createElement('script')
    try {
      script.src = address
    } catch {
      return // Trusted Types: no address can be given to a script at all.
    }
    document.head.append(script)
  }
}

/** Ways that would put another document in the page's place. */
export const navigations: Readonly<Record<string, Way>> = {
  location: address => {
    location.href = address
  },
  link: address => {
    const link = Object.assign(document.createElement('a'), { href: address, textContent: 'x' })
    document.body.append(link)
    link.click()
  },
  form: address => {
    const form = Object.assign(document.createElement('form'), { action: address, method: 'post' })
    document.body.append(form)
    form.submit()
  },
  refresh: address => {
    document.head.append(
      Object.assign(document.createElement('meta'), { httpEquiv: 'refresh', content: `0;url=${address}` })
    )
  }
}

/** Ways that would open another window. */
export const openings: Readonly<Record<string, Way>> = {
  open: address => void window.open(address),
  'open-blank': () => void window.open('about:blank'),
  'link-blank': address => {
    const link = Object.assign(document.createElement('a'), { href: address, target: '_blank', textContent: 'x' })
    document.body.append(link)
    link.click()
  }
}

/** WebRTC, which makes no requests, so that no request guard sees it. Ends when it has found all its ways, or none. */
export async function callOverWebRtc(address: string): Promise<readonly string[]> {
  const { host } = new URL(address)
  const account = { username: 'x', credential: 'x' }
  const connection = new RTCPeerConnection({
    iceServers: [
      { urls: `stun:${host}` },
      { urls: `turn:${host}?transport=udp`, ...account },
      { urls: `turn:${host}?transport=tcp`, ...account }
    ]
  })
  const candidates: string[] = []
  const complete = new Promise<void>(done => {
    connection.onicecandidate = ({ candidate }) => {
      if (candidate === null) done()
      else candidates.push(candidate.candidate)
    }
  })
  connection.createDataChannel('x')
  await connection.setLocalDescription(await connection.createOffer())
  await complete
  connection.close()
  return candidates.filter(candidate => candidate !== '')
}
