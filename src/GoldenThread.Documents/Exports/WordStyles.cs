using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Exports;

/// <summary>The styles of a published Word document: named as Word names its own, so that its outline and its readers know them.</summary>
internal static class WordStyles
{
    public const string Quiet = "Remark", Bullet = "ListBullet", Notice = "Notice", Grid = "TableGrid";

    private static readonly (int Size, int Before)[] Levels = [(36, 0), (28, 320), (24, 240), (22, 200)];

    public static string Heading(int level) => $"Heading{level}";

    public static void Add(MainDocumentPart main)
    {
        var styles = main.AddNewPart<StyleDefinitionsPart>();
        styles.Styles = new W.Styles(
            new W.DocDefaults(
                new W.RunPropertiesDefault(new W.RunPropertiesBaseStyle(
                    new W.RunFonts { Ascii = "Arial", HighAnsi = "Arial", ComplexScript = "Arial", EastAsia = "Arial" },
                    new W.FontSize { Val = "20" },
                    new W.Languages { Val = "en-GB", EastAsia = "en-GB" })),
                new W.ParagraphPropertiesDefault(
                    new W.ParagraphPropertiesBaseStyle(new W.SpacingBetweenLines { After = "100", Line = "264", LineRule = W.LineSpacingRuleValues.Auto }))),
            new W.Style(new W.StyleName { Val = "Normal" }) { Type = W.StyleValues.Paragraph, StyleId = "Normal", Default = true });
        styles.Styles.Append(Levels.Select((level, i) => HeadingStyle(i + 1, level.Size, level.Before)));
        styles.Styles.Append(
            Of(Quiet, "Remark", new W.StyleRunProperties(new W.Color { Val = "484949" })),
            Of(Notice, "Notice", new W.StyleParagraphProperties(
                new W.ParagraphBorders(new W.LeftBorder { Val = W.BorderValues.Single, Size = 24, Space = 8, Color = "12283A" }))),
            Of(Bullet, "List Bullet", new W.StyleParagraphProperties(new W.NumberingProperties(new W.NumberingId { Val = 1 }))),
            TableStyle());
        main.AddNewPart<NumberingDefinitionsPart>().Numbering = new W.Numbering(
            new W.AbstractNum(new W.Level(
                new W.StartNumberingValue { Val = 1 },
                new W.NumberingFormat { Val = W.NumberFormatValues.Bullet },
                new W.LevelText { Val = "•" },
                new W.LevelJustification { Val = W.LevelJustificationValues.Left },
                new W.PreviousParagraphProperties(new W.Indentation { Left = "400", Hanging = "260" }))
            { LevelIndex = 0 })
            { AbstractNumberId = 1 },
            new W.NumberingInstance(new W.AbstractNumId { Val = 1 }) { NumberID = 1 });
    }

    private static W.Style Of(string id, string name, OpenXmlElement properties) =>
        new(new W.StyleName { Val = name }, new W.BasedOn { Val = "Normal" }, properties) { Type = W.StyleValues.Paragraph, StyleId = id };

    private static W.Style HeadingStyle(int level, int size, int before) => new(
        new W.StyleName { Val = $"heading {level}" },
        new W.BasedOn { Val = "Normal" },
        new W.NextParagraphStyle { Val = "Normal" },
        new W.PrimaryStyle(),
        new W.StyleParagraphProperties(
            new W.KeepNext(), new W.KeepLines(),
            new W.SpacingBetweenLines { Before = $"{before}", After = "120" },
            new W.OutlineLevel { Val = level - 1 }),
        new W.StyleRunProperties(new W.Bold(), new W.Color { Val = "12283A" }, new W.FontSize { Val = $"{size}" }))
    {
        Type = W.StyleValues.Paragraph,
        StyleId = Heading(level),
    };

    private static W.Style TableStyle()
    {
        static TBorder Line<TBorder>()
            where TBorder : W.BorderType, new() => new() { Val = W.BorderValues.Single, Size = 4, Color = "6B7276" };
        return new W.Style(
            new W.StyleName { Val = "Table Grid" },
            new W.StyleTableProperties(
                new W.TableBorders(
                    Line<W.TopBorder>(), Line<W.LeftBorder>(), Line<W.BottomBorder>(), Line<W.RightBorder>(), Line<W.InsideHorizontalBorder>(),
                    Line<W.InsideVerticalBorder>()),
                new W.TableCellMarginDefault(
                    new W.TopMargin { Width = "60", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellLeftMargin { Width = 100, Type = W.TableWidthValues.Dxa },
                    new W.BottomMargin { Width = "60", Type = W.TableWidthUnitValues.Dxa },
                    new W.TableCellRightMargin { Width = 100, Type = W.TableWidthValues.Dxa })))
        {
            Type = W.StyleValues.Table,
            StyleId = Grid,
        };
    }
}
