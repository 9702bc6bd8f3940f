// Asks two running applications the same in turn; see before-and-after.
import { readFileSync, readdirSync } from 'node:fs'

const [times, ...rest] = process.argv.slice(2)
const sites = [rest.slice(0, 4), rest.slice(4, 8)].map(([address, password, process, cluster]) => ({ address, password: readFileSync(password, 'utf8').trim(), process, cluster, cookies: new Map() }))

async function ask(site, path, form) {
  const answer = await fetch(site.address + path, {
    method: form ? 'POST' : 'GET', redirect: 'manual', body: form && new URLSearchParams(form),
    headers: { cookie: [...site.cookies].map(([name, value]) => `${name}=${value}`).join('; ') },
  })
  for (const line of answer.headers.getSetCookie()) {
    const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)
    site.cookies.set(name, value)
  }
  const text = await answer.text()
  if (answer.status >= 400) throw new Error(`${site.address}${path} answers ${answer.status}`)
  return text
}

const token = page => /name="__RequestVerificationToken"[^>]*value="([^"]+)"/.exec(page)[1]
const link = (page, pattern) => pattern.exec(page)[0]

async function signIn(site) {
  const page = await ask(site, '/sign-in')
  await ask(site, '/sign-in', { __RequestVerificationToken: token(page), Email: 'manager@calderwick.example', Password: site.password })
  site.plan = link(await ask(site, '/plans'), /\/plans\/CW3(?=")/)
  site.action = link(await ask(site, site.plan), /\/actions\/[0-9a-f-]{36}/)
  site.token = token(await ask(site, `${site.action}/update`))
}

// Clock ticks that the application and its PostgreSQL have used.
function ticks(site) {
  const used = pid => {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1).split(' ')
      return { parent: fields[1], ticks: +fields[11] + +fields[12] }
    } catch { return { ticks: 0 } }
  }
  const backends = readdirSync('/proc').filter(name => /^\d+$/.test(name)).map(used).filter(one => one.parent === site.cluster)
  return [used(site.process), ...backends].reduce((sum, one) => sum + one.ticks, 0)
}

const median = numbers => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
const work = {
  'a plan': site => ask(site, site.plan),
  'dashboard': site => ask(site, '/'),
  'the history of a plan': site => ask(site, `${site.plan}/history`),
  'an action': site => ask(site, site.action),
  'a write (an update)': (site, n) => ask(site, `${site.action}/update`, { __RequestVerificationToken: site.token, Text: `Update ${n}` }),
}
for (const site of sites) await signIn(site)
console.log('| | before | after | ratio | processor time before | after | ratio |\n|---|---|---|---|---|---|---|')
for (const [what, once] of Object.entries(work)) {
  for (let n = 0; n < 30; n++) for (const site of sites) await once(site, n)
  for (const site of sites) [site.took, site.used] = [[], 0]
  for (let n = 0; n < times; n += 10) for (const site of n % 20 ? sites : sites.toReversed()) {
    const before = ticks(site)
    for (let i = 0; i < 10; i++) {
      const began = performance.now()
      await once(site, n + i)
      site.took.push(performance.now() - began)
    }
    site.used += ticks(site) - before
  }
  const [a, b] = sites.map(site => ({ ms: median(site.took), cpu: site.used * 10 / times }))
  console.log(`| ${what} | ${a.ms.toFixed(1)} ms | ${b.ms.toFixed(1)} ms | ${(b.ms / a.ms).toFixed(2)} | ${a.cpu.toFixed(1)} ms | ${b.cpu.toFixed(1)} ms | ${(b.cpu / a.cpu).toFixed(2)} |`)
}
