using System.Globalization;
using System.Net;
using GoldenThread.Training;

namespace GoldenThread.Documents.Training;

/// <summary>A certificate as a page that stands by itself, to be printed.</summary>
public static class CertificatePage
{
    /// <summary>The page, in HTML.</summary>
    public static string Write(Certificate certificate)
    {
        static string Text(string words) => WebUtility.HtmlEncode(words);
        static string Day(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        return $$"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <title>Certificate of attendance: {{Text(certificate.Name)}}</title>
            <style>
            @page { size: A4; margin: 30mm 25mm }
            body { font: 14pt/1.5 Arial, Helvetica, sans-serif; color: #0b0c0c; text-align: center }
            h1 { font-size: 26pt; margin: 20mm 0 12mm }
            .name { font-size: 22pt; font-weight: bold; margin: 6mm 0 0 }
            .course { font-size: 18pt; font-weight: bold; margin: 6mm 0 0 }
            .by { margin-top: 25mm; border-top: 1pt solid #0b0c0c; padding-top: 4mm; display: inline-block; min-width: 90mm }
            </style>
            </head>
            <body>
            <main>
            <h1>Certificate of attendance</h1>
            <p class="name">{{Text(certificate.Name)}}</p>
            {{(certificate.Organisation is { } of ? $"<p>{Text(of)}</p>" : "")}}
            <p>came to</p>
            <p class="course">{{Text(certificate.Course)}}</p>
            <p>Level {{certificate.Level}}, on {{Day(certificate.Day)}}</p>
            {{(certificate.Until is { } until ? $"<p>To be refreshed by {Day(until)}</p>" : "")}}
            <p class="by">{{Text(certificate.Partnership)}}</p>
            </main>
            </body>
            </html>
            """;
    }
}
