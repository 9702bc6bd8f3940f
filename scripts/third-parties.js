// Collects what is shipped and is not ours: packages of .NET, from what a restore resolved, and of npm, from what the front end's build really took in.
//   node scripts/third-parties.js --assets FILE [--assets FILE] [--front-end FILE] [--notices FILE] [--sbom FILE --version NUMBER]
// --notices writes their licences and copyright notices, --sbom a list of them as CycloneDX. scripts/sbom calls it for the whole product.
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const require = createRequire(join(root, 'package.json'))
const { values: asked } = parseArgs({
  options: {
    assets: { type: 'string', multiple: true, default: [] },
    'front-end': { type: 'string' },
    notices: { type: 'string' },
    sbom: { type: 'string' },
    version: { type: 'string', default: '0.0.0' }
  }
})

const standard = () => require('spdx-license-list/full.js')
const isLicence = name => /^(licen[cs]e|copying|notice|third-?party-?notices?|legal)([-._].*)?$/i.test(name) && !/\.(dll|xml|js|ts)$/i.test(name)

// The files of a folder that say under which terms it comes; a package's own sub-folders of code are not looked into.
const termsIn = folder => readdirSync(folder).filter(name => isLicence(name) && statSync(join(folder, name)).isFile()).sort()
  .map(name => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n').trim())

const tag = (xml, name) => new RegExp(`<${name}(?:\\s[^>]*)?>([^<]*)</${name}>`).exec(xml)?.[1].trim()
  .replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&#xA9;|&copy;/gi, '©').replace(/&amp;/g, '&')

function ofDotNet (file) {
  const assets = JSON.parse(readFileSync(file, 'utf8'))
  const shipped = new Map()
  for (const target of Object.values(assets.targets)) {
    for (const [key, one] of Object.entries(target)) {
      const files = [...Object.keys(one.runtime ?? {}), ...Object.keys(one.runtimeTargets ?? {}), ...Object.keys(one.native ?? {})]
      // What only helps to build (analyzers, targets) is in no folder that is shipped.
      if (one.type === 'package' && files.some(name => !name.endsWith('/_._'))) shipped.set(key, assets.libraries[key].path)
    }
  }
  return [...shipped].map(([key, path]) => {
    const [name, version] = key.split('/')
    const folder = Object.keys(assets.packageFolders).map(one => join(one, path)).find(existsSync)
    if (!folder) throw new Error(`${key} is not where the restore put it.`)
    const spec = readFileSync(join(folder, readdirSync(folder).find(one => one.endsWith('.nuspec'))), 'utf8')
    const expression = /<license type="expression">([^<]+)</.exec(spec)?.[1]
    const named = /<license type="file">([^<]+)</.exec(spec)?.[1]
    const terms = termsIn(folder)
    if (named && !isLicence(named)) terms.unshift(readFileSync(join(folder, named), 'utf8').trim())
    return {
      type: 'nuget', name, version, terms, licence: expression ?? null,
      by: tag(spec, 'copyright') || tag(spec, 'authors') || '', address: tag(spec, 'projectUrl') || ''
    }
  })
}

// A package that brings no licence of its own in what npm holds; its repository has this line.
const holders = { 'govuk-frontend': 'Copyright (c) 2017 Crown Copyright (Government Digital Service)' }

function ofNpm (file) {
  return JSON.parse(readFileSync(file, 'utf8')).map(name => {
    const folder = join(root, 'node_modules', name)
    const own = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
    const author = typeof own.author === 'string' ? own.author : own.author?.name
    return {
      type: 'npm', name, version: own.version, terms: termsIn(folder), licence: own.license ?? null,
      by: holders[name] ?? author ?? '', address: own.homepage ?? ''
    }
  })
}

const all = [...asked.assets.flatMap(ofDotNet), ...(asked['front-end'] ? ofNpm(asked['front-end']) : [])]
const seen = new Map(all.map(one => [`${one.type}/${one.name}@${one.version}`, one]))
const packages = [...seen.values()].sort((a, b) => a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1)

// The ids of an expression such as "MS-PL OR Apache-2.0"; where one may choose, all are shown.
const ids = expression => (expression ?? '').split(/\s+(?:OR|AND|WITH)\s+|[()]/).map(id => id.trim()).filter(id => id)

function notices () {
  const lines = ['What Golden Thread is built with that others made, and the terms under which they let it be used.', '']
  const texts = new Map()
  for (const one of packages) {
    lines.push('='.repeat(78), `${one.name} ${one.version}`)
    if (one.by) lines.push(one.by)
    if (one.address) lines.push(one.address)
    if (one.licence) lines.push(`Licence: ${one.licence}`)
    lines.push('')
    for (const text of one.terms) lines.push(text, '')
    // A package that brings no text of its own is under the standard one, which stands once at the end.
    if (one.terms.length === 0) {
      if (ids(one.licence).length === 0) throw new Error(`${one.name} ${one.version} does not say under which licence it comes.`)
      for (const id of ids(one.licence)) {
        const found = Object.entries(standard()).find(([known]) => known.toLowerCase() === id.toLowerCase())
        if (!found) throw new Error(`${one.name} ${one.version} is under “${id}”, which is not known.`)
        texts.set(found[0], found[1])
      }
      lines.push(`The text of ${ids(one.licence).join(' and ')} stands at the end.`, '')
    }
  }
  for (const [id, text] of [...texts].sort()) lines.push('='.repeat(78), `${text.name} (${id})`, '', text.licenseText.trim(), '')
  return lines.join('\n')
}

async function sbom () {
  const { Enums, Models, Serialize, Spec, SPDX } = require('@cyclonedx/cyclonedx-library')
  const { PackageURL } = require('packageurl-js')
  const licenceOf = words => SPDX.isSupportedSpdxId(words) ? new Models.SpdxLicense(words) : new Models.LicenseExpression(words)
  const bom = new Models.Bom()
  const product = new Models.Component(Enums.ComponentType.Application, 'golden-thread', { version: asked.version, bomRef: 'golden-thread' })
  product.licenses.add(licenceOf('MIT'))
  bom.metadata.component = product
  for (const one of packages) {
    const slash = one.name.startsWith('@') ? one.name.indexOf('/') : -1
    const [group, name] = slash < 0 ? [undefined, one.name] : [one.name.slice(0, slash), one.name.slice(slash + 1)]
    const purl = new PackageURL(one.type, group, name, one.version, undefined, undefined).toString()
    const component = new Models.Component(Enums.ComponentType.Library, name, { group, version: one.version, bomRef: purl, purl })
    if (one.by) component.copyright = one.by
    if (one.licence) component.licenses.add(licenceOf(one.licence))
    bom.components.add(component)
    product.dependencies.add(component.bomRef)
  }
  const serializer = new Serialize.JsonSerializer(new Serialize.JSON.Normalize.Factory(Spec.Spec1dot6))
  return serializer.serialize(bom, { sortLists: true, space: 2 })
}

function write (file, text) {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text.endsWith('\n') ? text : text + '\n')
}

if (asked.notices) write(asked.notices, notices())
if (asked.sbom) write(asked.sbom, await sbom())
