// Draws a chart from a table that is on the page, so that the figures can be read and copied without it.
//   <figure class="gt-chart" data-chart="line | bar | stacked" data-table="id of the table"></figure>
// The table's first column holds the categories, its header row the names of the series.
import * as echarts from 'echarts/core'
import { BarChart, LineChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TooltipComponent } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'

echarts.use([BarChart, LineChart, AriaComponent, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer])

const colours = { red: '#ca3535', amber: '#f47738', green: '#0f7a52', blue: '#1d70b8', none: '#6f777b' }
const house = ['#1d70b8', '#0f7a52', '#f47738', '#54319f', '#ca3535', '#158187', '#6f777b']

function read (table) {
  const headers = [...table.querySelectorAll('thead th')].slice(1)
  const rows = [...table.querySelectorAll('tbody tr')].map(row => [...row.children])
  return {
    categories: rows.map(cells => cells[0].textContent.trim()),
    series: headers.map((header, column) => ({
      name: header.textContent.trim(),
      colour: colours[header.dataset.colour],
      values: rows.map(cells => Number(cells[column + 1].dataset.value ?? cells[column + 1].textContent.trim()))
    }))
  }
}

function draw (figure) {
  const table = document.getElementById(figure.dataset.table)
  if (!table) return
  const { categories, series } = read(table)
  const kind = figure.dataset.chart
  figure.classList.add('gt-chart--drawn')
  const chart = echarts.init(figure)
  chart.setOption({
    aria: { enabled: true, decal: { show: true } },
    color: house,
    animation: !window.matchMedia('(prefers-reduced-motion: reduce)').matches,
    textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', fontSize: 14 },
    // The rich text of a tooltip is drawn, not written as markup: the content security policy allows no inline style.
    tooltip: { trigger: 'axis', renderMode: 'richText' },
    legend: { top: 0, left: 0 },
    grid: { top: 48, left: 8, right: 16, bottom: 8, containLabel: true },
    xAxis: { type: 'category', data: categories },
    yAxis: { type: 'value', minInterval: 1 },
    series: series.map(one => ({
      name: one.name,
      type: kind === 'line' ? 'line' : 'bar',
      stack: kind === 'stacked' ? 'all' : undefined,
      itemStyle: one.colour ? { color: one.colour } : undefined,
      lineStyle: one.colour ? { color: one.colour } : undefined,
      data: one.values
    }))
  })
  new ResizeObserver(() => chart.resize()).observe(figure)
}

for (const figure of document.querySelectorAll('figure[data-chart]')) draw(figure)
