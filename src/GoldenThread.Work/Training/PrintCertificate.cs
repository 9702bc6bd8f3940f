using GoldenThread.Documents.Publications;
using GoldenThread.Documents.Training;
using GoldenThread.Storage;
using GoldenThread.Storage.Administration;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Training;

/// <summary>The certificate of somebody who came to the whole of a session.</summary>
internal sealed class PrintCertificate(GoldenThreadDb db, FindTraining find, Acting acting)
{
    /// <summary>What it says; null where there is none, or it is not to be seen.</summary>
    public async Task<Certificate?> Of(Guid attendance)
    {
        if (await find.Entry(attendance) is not var (entry, person, session, course)) return null;
        if (entry.Status is not (AttendanceStatus.Attended or AttendanceStatus.WalkedIn) || person.Name.Length == 0) return null;
        var register = await find.Register();
        return new Certificate(
            person.Name, entry.Organisation is { } of ? register.Find(of)?.Name : null, course.Title, course.Level, session.Day, course.Until(session.Day), await Partnership());
    }

    /// <summary>As a PDF.</summary>
    /// <exception cref="PdfException">Chromium is not on this machine, took too long or failed.</exception>
    public static Task<byte[]> Pdf(Certificate certificate, CancellationToken cancellation) => PublicationPdf.Print(CertificatePage.Write(certificate), cancellation);

    /// <summary>As a Word document.</summary>
    public static Task<byte[]> Word(Certificate certificate, CancellationToken cancellation) => PublicationFormats.Write(
        new Paper($"Certificate of attendance: {certificate.Name}", false,
        [
            new Block.Heading(1, "Certificate of attendance"),
            new Block.Heading(2, certificate.Name),
            .. certificate.Organisation is { } of ? new Block[] { new Block.Paragraph(of) } : [],
            new Block.Paragraph("came to"),
            new Block.Heading(2, certificate.Course),
            new Block.Paragraph($"Level {certificate.Level}, on {TrainingWords.Day(certificate.Day)}"),
            .. certificate.Until is { } until ? new Block[] { new Block.Paragraph($"To be refreshed by {TrainingWords.Day(until)}") } : [],
            new Block.Paragraph(certificate.Partnership),
        ]),
        "docx", cancellation: cancellation);

    private Task<string> Partnership() => db.Set<Partnership>().Where(p => p.Id == acting.Partnership).Select(p => p.Name).SingleAsync();
}
