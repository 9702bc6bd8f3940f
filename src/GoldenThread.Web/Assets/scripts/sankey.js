// Draws where something goes on and where it breaks, from a table that is on the page and says the same.
//   <figure class="gt-chart" data-sankey="id of the table"></figure>
// Rows: from, to, how many; data-from and data-to tell rows with the same words apart, data-breaks marks a break.
import * as echarts from 'echarts/core'
import { SankeyChart } from 'echarts/charts'
import { AriaComponent, TooltipComponent } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'

echarts.use([SankeyChart, AriaComponent, TooltipComponent, CanvasRenderer])

const broken = '#ca3535'

function read (table) {
  const nodes = new Map()
  const links = [...table.querySelectorAll('tbody tr')].map(row => {
    const [from, to, many] = [...row.children].map(cell => cell.textContent.trim())
    const source = row.dataset.from ?? from
    const target = row.dataset.to ?? to
    nodes.set(source, { name: source, words: from })
    nodes.set(target, row.dataset.breaks ? { name: target, words: to, itemStyle: { color: broken } } : { name: target, words: to })
    return { source, target, value: Number(many) || 1, lineStyle: row.dataset.breaks ? { color: broken } : undefined }
  })
  return { nodes: [...nodes.values()], links }
}

for (const figure of document.querySelectorAll('figure[data-sankey]')) {
  const table = document.getElementById(figure.dataset.sankey)
  const { nodes, links } = table ? read(table) : { nodes: [], links: [] }
  if (links.length === 0) continue
  const words = new Map(nodes.map(node => [node.name, node.words]))
  figure.classList.add('gt-chart--drawn')
  figure.style.height = `${Math.min(1600, Math.max(260, 26 * nodes.length))}px`
  const chart = echarts.init(figure)
  chart.setOption({
    aria: { enabled: true },
    animation: false,
    color: ['#1d70b8', '#0f7a52', '#54319f', '#158187', '#f47738', '#6f777b'],
    textStyle: { fontFamily: 'Arial, Helvetica, sans-serif' },
    tooltip: { renderMode: 'richText', confine: true, formatter: one => one.dataType === 'edge' ? `${words.get(one.data.source)} → ${words.get(one.data.target)}: ${one.value}` : words.get(one.name) },
    series: [{
      type: 'sankey',
      left: 8,
      right: 180,
      nodeGap: 10,
      lineStyle: { color: 'source', opacity: 0.35 },
      label: { fontSize: 14, width: 170, overflow: 'truncate', formatter: one => words.get(one.name) },
      data: nodes,
      links
    }]
  })
  new ResizeObserver(() => chart.resize()).observe(figure)
}
