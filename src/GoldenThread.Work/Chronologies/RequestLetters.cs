using GoldenThread.Chronologies;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Mail about what a review asks an organisation for. It says that something is asked and where to read it; the words themselves stay here.</summary>
internal sealed class RequestLetters(GoldenThreadDb db, IServiceAddress address, TimeProvider clock)
{
    /// <summary>Tells the leads of the organisation, or its contact, that it is asked.</summary>
    public async Task Ask(ReviewRequest request) => await Write(
        db, request, clock.GetUtcNow(), $"{Thing(request)} is asked for{Until(request)}", "A review asks your organisation for something.", address.Of(FindChronologies.Address(request.Id)));

    /// <summary>Reminds them; false where there is nobody to write to.</summary>
    public static Task<bool> Remind(GoldenThreadDb db, ReviewRequest request, DateTimeOffset now, string site, DateOnly today) => Write(
        db, request, now, $"{Thing(request)} {(request.IsLate(today) ? "is overdue" : "is due soon")}{Until(request)}", "A review waits for something that it asked your organisation for.", site + FindChronologies.Address(request.Id));

    private static string Thing(ReviewRequest request) => request.Kind == RequestKind.Chronology ? "A chronology" : "A report";

    private static string Until(ReviewRequest request) => request.Due is { } due ? $": {due:d MMMM yyyy}" : "";

    private static async Task<bool> Write(GoldenThreadDb db, ReviewRequest request, DateTimeOffset now, string subject, string says, string link)
    {
        var to = await db.Accounts.AsNoTracking().Where(a => a.Role == Role.OrganisationLead && a.Organisation == request.Organisation && a.EndedAt == null).Select(a => new { Address = a.Email!, Name = (string?)a.FullName }).ToListAsync();
        if (to.Count == 0 && await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == request.Organisation).Select(o => o.ContactEmail).SingleAsync() is { } contact) to.Add(new { Address = contact, Name = (string?)null });
        db.Outbox.AddRange(to.Select(one => new OutboxMessage
        {
            Partnership = request.Partnership,
            ToAddress = one.Address,
            ToName = one.Name,
            Subject = subject,
            Body = $"""
                Dear {one.Name ?? "colleague"},

                {says} It is for people who may see it only, so it does not stand in this letter.

                Read it here: {link}
                """,
            CreatedAt = now,
            DueAt = now,
        }));
        return to.Count > 0;
    }
}
