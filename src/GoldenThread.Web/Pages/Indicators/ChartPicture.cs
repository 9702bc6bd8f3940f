using System.Globalization;
using System.Text;
using GoldenThread.Indicators;
using GoldenThread.Statistics;
using Microsoft.AspNetCore.Html;

namespace GoldenThread.Web.Pages.Indicators;

/// <summary>A chart as a picture: readings, mean, limits, target, signals by shape and not by colour alone. All of it stands in the table beside it.</summary>
internal sealed class ChartPicture
{
    private const double Width = 800, Height = 300, Left = 50, Right = 12, Top = 14, Bottom = 34;
    private const string Ink = "#0b0c0c", Grey = "#505a5f", Blue = "#1d70b8", Orange = "#b45309";

    private readonly IReadOnlyList<SeriesPeriod> series;
    private readonly ControlChart chart;
    private readonly Better better;
    private readonly IReadOnlyList<double?> targets;
    private readonly IReadOnlyList<int> changes;
    private readonly bool isShare;
    private readonly double low;
    private readonly double high;
    private readonly StringBuilder svg = new();

    private ChartPicture(IReadOnlyList<SeriesPeriod> series, ControlChart chart, Better better, IReadOnlyList<double?> targets, IReadOnlyList<int> changes, bool isShare)
    {
        (this.series, this.chart, this.better, this.targets, this.changes, this.isShare) = (series, chart, better, targets, changes, isShare);
        double[] all =
        [
            .. chart.Points.Select(p => p.Value).OfType<double>(), .. chart.Phases.Select(p => p.Limits).OfType<ProcessLimits>().SelectMany(l => (double[])[l.Lower, l.Upper]),
            .. targets.OfType<double>(),
        ];
        var (least, most) = all.Length == 0 ? (0, 1) : (all.Min(), all.Max());
        var margin = Math.Max((most - least) * 0.08, 0.5);
        // The limits themselves are not clipped; drawn, a percentage ends at 0 and 100.
        (low, high) = isShare ? (Math.Max(0, least - margin), Math.Min(100, most + margin)) : (least - margin, most + margin);
    }

    /// <summary>Draws a chart.</summary>
    /// <param name="title">What it shows, for who does not see it.</param>
    /// <param name="series">The periods.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="better">Which way is better.</param>
    /// <param name="targets">What is to be reached in each period; null where nothing is.</param>
    /// <param name="changes">The places of the first periods after changes in practice.</param>
    /// <param name="isShare">True where the figures are per cent.</param>
    public static HtmlString Draw(
        string title, IReadOnlyList<SeriesPeriod> series, ControlChart chart, Better better, IReadOnlyList<double?> targets, IReadOnlyList<int> changes, bool isShare) =>
        new(new ChartPicture(series, chart, better, targets, changes, isShare).Draw(title));

    private string Draw(string title)
    {
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {Width} {Height}\" width=\"100%\" role=\"img\" aria-label=\"{System.Net.WebUtility.HtmlEncode(title)}\" font-family=\"inherit\" font-size=\"12\">");
        foreach (var value in Marks())
        {
            Line(Left, Y(value), Width - Right, Y(value), "#d0d4d6");
            Words(Left - 6, Y(value) + 4, $"{ChartWords.Number(value)}{(isShare ? "%" : "")}", "end");
        }

        var every = Math.Max(1, (series.Count + 7) / 8);
        for (var i = 0; i < series.Count; i += every) Words(X(i), Height - 12, series[i].Label, "middle");
        Targets();
        foreach (var change in changes)
        {
            Line(X(change) - (Step / 2), Top, X(change) - (Step / 2), Height - Bottom, Blue, dashes: "8 3", thick: 2);
            Words(X(change) - (Step / 2) + 4, Top + 8, "practice changed", "start");
        }

        foreach (var phase in chart.Phases) Limits(phase);
        Path();
        for (var i = 0; i < series.Count; i++) Mark(i);
        return svg.Append("</svg>").ToString();
    }

    // A step where what is to be reached changes.
    private void Targets()
    {
        for (var from = 0; from < targets.Count;)
        {
            var to = from + 1;
            while (to < targets.Count && targets[to] == targets[from]) to++;
            if (targets[from] is { } aim)
            {
                Line(X(from) - (Step / 2), Y(aim), X(to - 1) + (Step / 2), Y(aim), Ink, dashes: "2 4", thick: 2);
                Words(X(to - 1) + (Step / 2), Y(aim) - 5, "target", "end");
            }

            from = to;
        }
    }

    private void Limits(ChartPhase phase)
    {
        var (from, to) = (X(phase.From) - (Step / 2), X(phase.To - 1) + (Step / 2));
        if (phase.From > 0) Line(from, Top, from, Height - Bottom, Grey, dashes: "1 3");
        if (phase.Limits is not { } limits) return;
        Line(from, Y(limits.Mean), to, Y(limits.Mean), Grey);
        Line(from, Y(limits.Lower), to, Y(limits.Lower), Grey, dashes: "6 4");
        Line(from, Y(limits.Upper), to, Y(limits.Upper), Grey, dashes: "6 4");
    }

    // A missing reading breaks the line.
    private void Path()
    {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < series.Count; i++)
        {
            if (chart.Points[i].Value is not { } value)
            {
                pen = 'M';
                continue;
            }

            path.Append(CultureInfo.InvariantCulture, $"{pen}{X(i):0.#} {Y(value):0.#} ");
            pen = 'L';
        }

        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"{Ink}\" stroke-width=\"1.5\"/>");
    }

    // A circle; a triangle that points where a signal the right or wrong way goes; a cross where there is no reading.
    private void Mark(int i)
    {
        var point = chart.Points[i];
        if (point.Value is not { } value)
        {
            var (x, y) = (X(i), Height - Bottom - 6);
            Line(x - 3, y - 3, x + 3, y + 3, Grey);
            Line(x - 3, y + 3, x + 3, y - 3, Grey);
            return;
        }

        if (point.Signals == ChartSignals.None)
        {
            svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{X(i):0.#}\" cy=\"{Y(value):0.#}\" r=\"3.5\" fill=\"{Ink}\"/>");
            return;
        }

        var up = point.High != ChartSignals.None;
        var concern = better switch { Better.Higher => point.Low != ChartSignals.None, Better.Lower => point.High != ChartSignals.None, _ => false };
        var (cx, cy, d) = (X(i), Y(value), up ? -6.0 : 6.0);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{cx - 6:0.#} {cy - (d / 2):0.#} L{cx + 6:0.#} {cy - (d / 2):0.#} L{cx:0.#} {cy + d:0.#} Z\" fill=\"{(concern ? Orange : Blue)}\" stroke=\"{Ink}\"/>");
    }

    private IEnumerable<double> Marks()
    {
        for (var i = 0; i <= 4; i++) yield return Math.Round(low + ((high - low) * i / 4), high - low > 8 ? 0 : 1);
    }

    private double Step => (Width - Left - Right) / Math.Max(1, series.Count);

    private double X(int i) => Left + (Step * (i + 0.5));

    private double Y(double value) => Height - Bottom - ((Math.Clamp(value, low, high) - low) / (high - low) * (Height - Top - Bottom));

    private void Line(double x1, double y1, double x2, double y2, string colour, string? dashes = null, double thick = 1) => svg.Append(
        CultureInfo.InvariantCulture,
        $"<line x1=\"{x1:0.#}\" y1=\"{y1:0.#}\" x2=\"{x2:0.#}\" y2=\"{y2:0.#}\" stroke=\"{colour}\" stroke-width=\"{thick}\"{(dashes is null ? "" : $" stroke-dasharray=\"{dashes}\"")}/>");

    private void Words(double x, double y, string words, string anchor) => svg.Append(
        CultureInfo.InvariantCulture, $"<text x=\"{x:0.#}\" y=\"{y:0.#}\" text-anchor=\"{anchor}\" fill=\"{Grey}\">{System.Net.WebUtility.HtmlEncode(words)}</text>");
}
