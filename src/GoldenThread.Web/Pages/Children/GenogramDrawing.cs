using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using GoldenThread.Children;
using GoldenThread.Work.Children;
using Microsoft.AspNetCore.Html;

namespace GoldenThread.Web.Pages.Children;

/// <summary>Draws a family picture: square for male, circle for female, diamond where that is not known, triangle for a child not yet born, a cross over who has died; dashed for what is said to be; a ring with a letter for each household; those of one birth joined.</summary>
internal static class GenogramDrawing
{
    private const int Wide = 150;
    private const int High = 150;
    private const int Size = 22;

    /// <summary>The drawing, as an image with words; the table beside it says the same.</summary>
    public static IHtmlContent Of(ChildShown shown, DateOnly day)
    {
        var facts = shown.FactsOn(day).ToList();
        var child = new IndividualId(shown.Opened.Child.Value);
        var picture = Genogram.Of(facts, child);
        (int X, int Y) At(IndividualId person) => picture.People.First(p => p.Person == person) is var p ? (75 + (p.Column * Wide), 60 + (p.Row * High)) : default;
        var svg = new StringBuilder();
        var (width, height) = ((picture.People.Max(p => p.Column) + 1) * Wide, (picture.People.Max(p => p.Row) + 1) * High);
        svg.Append(CultureInfo.InvariantCulture, $"<svg viewBox=\"0 0 {width} {height}\" width=\"{width}\" height=\"{height}\" role=\"img\" aria-label=\"Family picture. The table below says the same\">");
        foreach (var line in picture.Lines) Line(svg, line, At(line.From), At(line.To));
        var homes = facts.Where(f => f.PlaceKey is not null && f.Fact!.Value.IsOfPlace()).Select(f => f.PlaceKey!).Distinct().ToList();
        foreach (var person in picture.People)
        {
            var (x, y) = At(person.Person);
            Symbol(svg, shown, person.Person, day, x, y, person.Person == child);
            var rings = homes.Select((home, number) => (Letter: (char)('A' + (number % 26)), In: Household.At(shown.Statements, home, day, shown.Known).Any(r => r.Person == person.Person))).Where(r => r.In).ToList();
            for (var n = 0; n < rings.Count; n++)
            {
                svg.Append(CultureInfo.InvariantCulture, $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Size + 10 + (n * 7)}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.5\" stroke-dasharray=\"2 4\"/>");
                svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x + Size + 12 + (n * 12)}\" y=\"{y - Size}\" font-size=\"14\" fill=\"currentColor\">{rings[n].Letter}</text>");
            }

            var name = shown.Called(person.Person);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{x}\" y=\"{y + Size + 32}\" font-size=\"14\" text-anchor=\"middle\" fill=\"currentColor\">{HtmlEncoder.Default.Encode(name.Length > 20 ? name[..19] + "…" : name)}</text>");
        }

        return new HtmlString(svg.Append("</svg>").ToString());
    }

    /// <summary>The households of the picture by their letters: for the viewer, who sees the addresses.</summary>
    public static IEnumerable<(char Letter, string Place)> Homes(ChildShown shown, DateOnly day) =>
        shown.FactsOn(day).Where(f => f.PlaceKey is not null && f.Fact!.Value.IsOfPlace()).GroupBy(f => f.PlaceKey!).Select((home, number) => ((char)('A' + (number % 26)), home.First().Place!));

    private static void Line(StringBuilder svg, GenogramLine line, (int X, int Y) from, (int X, int Y) to)
    {
        var dashed = line.SaidToBe ? " stroke-dasharray=\"6 5\"" : "";
        var path = line.Kind switch
        {
            FactKind.ParentOf or FactKind.CarerOf => $"M{from.X} {from.Y + Size} L{to.X} {to.Y - Size}",
            // Beside each other: a bracket under both, so that who stands between is not joined.
            FactKind.SiblingOf when line.OneOfABirth => $"M{from.X} {from.Y - Size} L{(from.X + to.X) / 2} {Math.Min(from.Y, to.Y) - Size - 24} L{to.X} {to.Y - Size}",
            FactKind.SiblingOf => $"M{from.X} {from.Y - Size} V{Math.Min(from.Y, to.Y) - Size - 16} H{to.X} V{to.Y - Size}",
            _ => $"M{from.X} {from.Y + Size} V{Math.Max(from.Y, to.Y) + Size + 12} H{to.X} V{to.Y + Size}",
        };
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"{path}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"{(line.Kind == FactKind.CarerOf ? "1" : "2")}\"{dashed}/>");
        // A former partner: the line is cut.
        if (line.Kind != FactKind.FormerPartnerOf) return;
        var (x, y) = ((from.X + to.X) / 2, Math.Max(from.Y, to.Y) + Size + 12);
        svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x - 6} {y + 8} L{x} {y - 8} M{x + 2} {y + 8} L{x + 8} {y - 8}\" stroke=\"currentColor\" stroke-width=\"2\"/>");
    }

    private static void Symbol(StringBuilder svg, ChildShown shown, IndividualId person, DateOnly day, int x, int y, bool isChild)
    {
        var known = shown.Known;
        string? Said(FactKind kind) => Heading.Last(shown.Statements, person, kind, day, known)?.Value;
        var shape = isChild && Said(FactKind.Born) is null ? $"<path d=\"M{x} {y - Size} L{x + Size} {y + Size} L{x - Size} {y + Size} Z\""
            : Said(FactKind.Sex)?.ToLowerInvariant() switch
            {
                "male" => $"<rect x=\"{x - Size}\" y=\"{y - Size}\" width=\"{2 * Size}\" height=\"{2 * Size}\"",
                "female" => $"<circle cx=\"{x}\" cy=\"{y}\" r=\"{Size}\"",
                _ => $"<path d=\"M{x} {y - Size} L{x + Size} {y} L{x} {y + Size} L{x - Size} {y} Z\"",
            };
        svg.Append(CultureInfo.InvariantCulture, $"{shape} fill=\"#ffffff\" stroke=\"currentColor\" stroke-width=\"{(isChild ? 4 : 2)}\"/>");
        if (Said(FactKind.Died) is not null) svg.Append(CultureInfo.InvariantCulture, $"<path d=\"M{x - Size} {y - Size} L{x + Size} {y + Size} M{x + Size} {y - Size} L{x - Size} {y + Size}\" stroke=\"currentColor\" stroke-width=\"2\"/>");
    }
}
