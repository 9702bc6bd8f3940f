// Draws a chronology with a lane for each organisation and each person. The table beside it says the same.
//   <figure class="gt-chart" data-lanes="address of the points"></figure>
import * as echarts from 'echarts/core'
import { ScatterChart } from 'echarts/charts'
import { AriaComponent, DataZoomComponent, GridComponent, TooltipComponent } from 'echarts/components'
import { CanvasRenderer } from 'echarts/renderers'

echarts.use([ScatterChart, AriaComponent, DataZoomComponent, GridComponent, TooltipComponent, CanvasRenderer])

const lane = 26

async function draw (figure) {
  const answer = await fetch(figure.dataset.lanes)
  if (!answer.ok) return
  const { lanes, points, today } = await answer.json()
  if (points.length === 0) return
  figure.classList.add('gt-chart--drawn')
  figure.style.height = `${140 + lane * lanes.length}px`
  const chart = echarts.init(figure)
  // A slip of the pen in one year must not press everything else together.
  const days = points.map(point => point[0]).filter(day => day <= today).sort()
  const shown = days.length > 0 ? { startValue: days[0], endValue: days[days.length - 1] } : {}
  chart.setOption({
    aria: { enabled: true },
    animation: false,
    textStyle: { fontFamily: 'Arial, Helvetica, sans-serif', fontSize: 14 },
    tooltip: { renderMode: 'richText', confine: true, formatter: point => `${point.value[3]}\n${point.value[4].replace(/(.{60}\S*)\s/g, '$1\n')}` },
    grid: { top: 16, left: 8, right: 24, bottom: 64, containLabel: true },
    dataZoom: [{ type: 'slider', xAxisIndex: 0, bottom: 8, showDataShadow: false, ...shown }, { type: 'inside', xAxisIndex: 0, ...shown, zoomOnMouseWheel: 'ctrl', moveOnMouseWheel: false }],
    xAxis: { type: 'time' },
    yAxis: { type: 'category', data: lanes, inverse: true, splitLine: { show: true }, axisLabel: { width: 180, overflow: 'truncate' } },
    series: [{
      type: 'scatter',
      symbolSize: 10,
      large: points.length > 5000,
      // A date that is not exact is drawn hollow, at its first day.
      itemStyle: { color: '#1d70b8', opacity: 0.75 },
      data: points.map(point => point[2] ? { value: point } : { value: point, itemStyle: { color: '#fff', borderColor: '#1d70b8', borderWidth: 2 } })
    }]
  })
  new ResizeObserver(() => chart.resize()).observe(figure)
}

for (const figure of document.querySelectorAll('figure[data-lanes]')) draw(figure)
