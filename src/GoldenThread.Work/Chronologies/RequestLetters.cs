using GoldenThread.Chronologies;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Organisations;
using GoldenThread.Time;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Chronologies;

/// <summary>Mail about what a review asks an organisation for. It says that something is asked and where to read it; the words themselves stay here.</summary>
internal sealed class RequestLetters(GoldenThreadDb db, Acting acting, IServiceAddress address, PostLetters post)
{
    /// <summary>Tells the leads of the organisation, or its contact, that it is asked.</summary>
    public Task Ask(ReviewRequest request) =>
        Write(request, acting.Now, $"{Thing(request)} is asked for{Until(request)}", "A review asks your organisation for something.");

    /// <summary>Reminds them at a moment; false where there is nobody to write to.</summary>
    public Task<bool> Remind(ReviewRequest request, DateTimeOffset now) => Write(
        request, now, $"{Thing(request)} {(request.IsLate(LondonTime.Day(now)) ? "is overdue" : "is due soon")}{Until(request)}",
        "A review waits for something that it asked your organisation for.");

    private static string Thing(ReviewRequest request) => request.Kind == RequestKind.Chronology ? "A chronology" : "A report";

    private static string Until(ReviewRequest request) => request.Due is { } due ? $": {due:d MMMM yyyy}" : "";

    private async Task<bool> Write(ReviewRequest request, DateTimeOffset now, string subject, string says)
    {
        var to = await db.Accounts.AsNoTracking().Where(a => a.Role == Role.OrganisationLead && a.Organisation == request.Organisation && a.EndedAt == null)
            .Select(a => new { Address = a.Email!, Name = (string?)a.FullName }).ToListAsync();
        if (to.Count == 0 && await db.Organisations.IgnoreAutoIncludes().Where(o => o.Id == request.Organisation).Select(o => o.ContactEmail)
            .SingleAsync() is { } contact)
            to.Add(new { Address = contact, Name = (string?)null });
        post.Post(to.Select(one => new OutboxMessage
        {
            Partnership = request.Partnership,
            ToAddress = one.Address,
            ToName = one.Name,
            Subject = subject,
            Body = $"""
                Dear {one.Name ?? "colleague"},

                {says} It is for people who may see it only, so it does not stand in this letter.

                Read it here: {address.Of(FindChronologies.Address(request.Id))}
                """,
            CreatedAt = now,
            DueAt = now,
        }));
        return to.Count > 0;
    }
}
