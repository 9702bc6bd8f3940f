// Builds what the pages send to the browser, and the list of common passwords that the application refuses.
//   node src/GoldenThread.Web/Assets/build.js
// Sources: styles/app.scss, and every script that stands directly in scripts/ (each becomes a file of its own).
import { mkdir, readdir, rm, writeFile, readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as esbuild from 'esbuild'
import * as sass from 'sass'

const here = dirname(fileURLToPath(import.meta.url))
const root = join(here, '..', '..', '..')
const built = join(here, '..', 'wwwroot', 'assets')
const lists = join(here, 'built')

await rm(built, { recursive: true, force: true })
await mkdir(built, { recursive: true })
await mkdir(lists, { recursive: true })

const styles = sass.compile(join(here, 'styles', 'app.scss'), {
  loadPaths: [join(root, 'node_modules')],
  style: 'compressed',
  quietDeps: true,
  silenceDeprecations: ['mixed-decls']
})
await writeFile(join(built, 'app.css'), styles.css)

const scripts = (await readdir(join(here, 'scripts'))).filter(name => name.endsWith('.js'))
const made = await esbuild.build({
  entryPoints: scripts.map(name => join(here, 'scripts', name)),
  outdir: built,
  bundle: true,
  minify: true,
  format: 'iife',
  target: 'es2020',
  // What the licences of others ask for stands beside each file that needs it, and whole in third-party-notices.txt.
  legalComments: 'linked',
  metafile: true,
  logLevel: 'warning'
})

// The list is longer than the passwords that one could choose here (12 characters), because a common
// password with digits put behind it, or written twice, is a common password still.
const common = JSON.parse(await readFile(join(root, 'node_modules/@zxcvbn-ts/language-common/src/passwords.json'), 'utf8'))
await writeFile(join(lists, 'common-passwords.txt'), common.filter(word => word.length >= 4).join('\n') + '\n')

// Whose packages are in it: scripts/third-parties.js collects their terms.
const taken = /node_modules\/((?:@[^/]+\/)?[^/]+)\//
const packages = [...Object.keys(made.metafile.inputs), ...styles.loadedUrls.map(String), 'node_modules/@zxcvbn-ts/language-common/']
  .map(path => taken.exec(path)?.[1]).filter(name => name)
await writeFile(join(lists, 'packages.json'), JSON.stringify([...new Set(packages)].sort(), null, 2) + '\n')

await writeFile(join(built, 'built.txt'), 'The files in this folder are built from Assets/ by npm run build.\n')
