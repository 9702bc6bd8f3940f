using DocumentFormat.OpenXml.Drawing.Wordprocessing;
using DocumentFormat.OpenXml.Packaging;
using GoldenThread.Publications;
using A = DocumentFormat.OpenXml.Drawing;
using P = DocumentFormat.OpenXml.Drawing.Pictures;
using W = DocumentFormat.OpenXml.Wordprocessing;

namespace GoldenThread.Documents.Publications;

/// <summary>A logo as a paragraph of a Word document.</summary>
internal static class WordPicture
{
    // English metric units: 36,000 to a millimetre. As large as on the page.
    private const long Widest = 63 * 36_000, Highest = 21 * 36_000;

    /// <summary>The paragraph; the picture becomes a part of the document.</summary>
    public static W.Paragraph Of(MainDocumentPart main, Logo logo)
    {
        var part = main.AddImagePart(logo.MediaType == "image/png" ? ImagePartType.Png : ImagePartType.Jpeg);
        using (var bytes = new MemoryStream(logo.Bytes)) part.FeedData(bytes);
        var scale = Math.Min((double)Widest / logo.Width, (double)Highest / logo.Height);
        var (width, height) = ((long)(logo.Width * scale), (long)(logo.Height * scale));
        var picture = new P.Picture(
            new P.NonVisualPictureProperties(new P.NonVisualDrawingProperties { Id = 1, Name = "Logo" }, new P.NonVisualPictureDrawingProperties()),
            new P.BlipFill(new A.Blip { Embed = main.GetIdOfPart(part) }, new A.Stretch(new A.FillRectangle())),
            new P.ShapeProperties(
                new A.Transform2D(new A.Offset { X = 0, Y = 0 }, new A.Extents { Cx = width, Cy = height }),
                new A.PresetGeometry(new A.AdjustValueList()) { Preset = A.ShapeTypeValues.Rectangle }));
        return new W.Paragraph(new W.Run(new W.Drawing(new Inline(
            new Extent { Cx = width, Cy = height },
            // Named below it, so that it says nothing itself.
            new DocProperties { Id = 1, Name = "Logo", Description = "" },
            new A.Graphic(new A.GraphicData(picture) { Uri = "http://schemas.openxmlformats.org/drawingml/2006/picture" })))));
    }
}
