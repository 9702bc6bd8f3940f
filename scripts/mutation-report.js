// Makes a page out of Stryker's report: the score of each file, and every change that no test noticed.
import { readFileSync } from 'node:fs'

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
const tests = new Map(Object.values(report.testFiles ?? {}).flatMap(file => file.tests.map(test => [test.id, test.name])))

// A test that fails whatever is changed notices nothing by it: what it alone noticed was not noticed.
const killed = Object.values(report.files).flatMap(file => file.mutants).filter(m => m.status === 'Killed')
const failures = new Map()
for (const m of killed) for (const test of m.killedBy ?? []) failures.set(test, (failures.get(test) ?? 0) + 1)
const always = [...failures].filter(([, times]) => times > 0.8 * killed.length).map(([test]) => test)
for (const m of killed) if ((m.killedBy ?? []).every(test => always.includes(test))) m.status = 'Survived'

const files = Object.entries(report.files).filter(([path]) => path.includes('Pathways/'))
  .map(([path, { mutants, source }]) => ({ name: path.split('/').pop(), mutants, lines: source.split('\n') }))
  .filter(file => file.mutants.some(m => ['Killed', 'Survived', 'NoCoverage', 'Timeout'].includes(m.status)))
  .sort((a, b) => (a.name < b.name ? -1 : 1))
const count = (mutants, ...statuses) => mutants.filter(m => statuses.includes(m.status)).length
const row = (name, mutants) => {
  const [noticed, missed] = [count(mutants, 'Killed', 'Timeout'), count(mutants, 'Survived', 'NoCoverage')]
  return `| ${name} | ${noticed} | ${missed} | ${count(mutants, 'CompileError', 'RuntimeError')} | ${(100 * noticed / (noticed + missed)).toFixed(1)}% |`
}
const missed = files.flatMap(({ name, mutants, lines }) => mutants.filter(m => m.status === 'Survived' || m.status === 'NoCoverage').map(m => {
  const { start, end } = m.location
  const was = start.line === end.line ? lines[start.line - 1].slice(start.column - 1, end.column - 1) : lines[start.line - 1].slice(start.column - 1)
  const code = text => '`' + text.replace(/\s+/g, ' ').replaceAll('|', '\\|').slice(0, 110) + '`'
  return `| ${name}, ${start.line} | ${code(was)} | ${code(m.replacement ?? '')} |`
}))

const [noticed, all] = [files.flatMap(file => file.mutants)].flatMap(mutants => [count(mutants, 'Killed', 'Timeout'), count(mutants, 'Killed', 'Timeout', 'Survived', 'NoCoverage')])
if (noticed < 0.85 * all) process.exitCode = 1

console.log(`# Would the tests notice?
\`scripts/mutation\` changes the engine of [pathways](pathways.md) in small ways, one at a time, and runs its tests: a change that no test notices is a rule that nobody checks. Written by that command, with Stryker.NET (\`.config/dotnet-tools.json\`).

| file | noticed | not noticed | no program | noticed of all |
|---|---|---|---|---|
${files.map(file => row(file.name, file.mutants)).join('\n')}
${row('**together**', files.flatMap(file => file.mutants))}

${always.length === 0 ? '' : `Left out, since they fail whatever is changed: ${always.map(test => `\`${(tests.get(test) ?? test).split('.').slice(-2).join('.')}\``).join(', ')}.

`}"No program" are changes that the compiler refuses, most of them where a pattern gives a name to a value; they are not counted.

## Not noticed
| where | what stood there | what no test noticed |
|---|---|---|
${missed.join('\n')}`)
