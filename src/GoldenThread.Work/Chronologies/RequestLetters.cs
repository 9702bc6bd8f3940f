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
        Write(request, acting.Now, $"Request for a {Thing(request)}{Until(request)}", "A review has sent your organisation a request.", isReminder: false);

    /// <summary>Reminds them at a moment; false where there is nobody to write to.</summary>
    public Task<bool> Remind(ReviewRequest request, DateTimeOffset now) => Write(
        request, now, $"Reminder: your {Thing(request)} is {(request.IsLate(LondonTime.Day(now)) ? "overdue" : "due soon")}{Until(request)}",
        "A review is waiting for something it asked your organisation to send.", isReminder: true);

    private static string Thing(ReviewRequest request) => request.Kind == RequestKind.Chronology ? "chronology" : "report";

    private static string Until(ReviewRequest request) => request.Due is { } due ? $" (due {due:d MMMM yyyy})" : "";

    private async Task<bool> Write(ReviewRequest request, DateTimeOffset now, string subject, string says, bool isReminder)
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

                {says} To keep it confidential, the details are not in this email.

                Read it here: {address.Of(FindChronologies.Address(request.Id))}
                """,
            CreatedAt = now,
            DueAt = now,
            IsReminder = isReminder,
        }));
        return to.Count > 0;
    }
}
