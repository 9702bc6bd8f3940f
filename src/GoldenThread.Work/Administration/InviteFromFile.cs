using System.Text;
using GoldenThread.Documents.Indicators;
using GoldenThread.Documents.Reading;
using GoldenThread.Storage;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Administration;

/// <summary>Invites people from a CSV: name, email, role, organisation. It is shown first what would become of each row; rows with faults are left out.</summary>
internal sealed class InviteFromFile(GoldenThreadDb db, InviteSomebody invite)
{
    private static readonly string[] Columns = ["name", "email", "role", "organisation"];

    /// <summary>A row, as it would become.</summary>
    /// <param name="Line">Its line, from 1.</param>
    /// <param name="Name">Full name.</param>
    /// <param name="Email">Email address.</param>
    /// <param name="Role">The role; null where it is not known.</param>
    /// <param name="Organisation">For whom they act; null for nobody.</param>
    /// <param name="Fault">What is wrong; null where nothing is.</param>
    internal sealed record Row(int Line, string Name, string Email, Role? Role, OrganisationId? Organisation, string? Fault);

    /// <summary>What would become of a text.</summary>
    /// <exception cref="RuleException">It is no CSV with these columns.</exception>
    public async Task<IReadOnlyList<Row>> Preview(string text)
    {
        List<FigureTableRow> rows;
        try
        {
            using var content = new MemoryStream(Encoding.UTF8.GetBytes(text));
            rows = [.. await FigureTable.Read("people.csv", content)];
        }
        catch (UnreadableDocumentException fault)
        {
            throw new RuleException(fault.Message);
        }

        if (rows.Count == 0) throw new RuleException("Enter the rows");
        var columns = rows[0].Cells.Select(c => c.Trim().ToLowerInvariant()).ToList();
        if (Columns.Take(3).FirstOrDefault(c => !columns.Contains(c)) is { } missing) throw new RuleException($"The column “{missing}” is missing. The first line names the columns: {string.Join(", ", Columns)}");
        var organisations = await db.Organisations.IgnoreAutoIncludes().AsNoTracking().Select(o => new { o.Id, o.Name }).ToListAsync();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var all = new List<Row>();
        foreach (var row in rows.Skip(1))
        {
            string Said(string column) => row.At(columns.IndexOf(column)).Trim();
            var (name, email, word, named) = (Said("name"), Said("email"), Said("role"), Said("organisation"));
            var role = Enum.GetValues<Role>().Where(r => string.Equals(r.InWords(), word, StringComparison.OrdinalIgnoreCase) || string.Equals(r.ToString(), word.Replace("-", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase)).Select(r => (Role?)r).FirstOrDefault();
            var organisation = named.Length == 0 ? null : organisations.Where(o => string.Equals(o.Name, named, StringComparison.OrdinalIgnoreCase)).Select(o => (OrganisationId?)o.Id).FirstOrDefault();
            var fault = name.Length is 0 or > Longest.Name ? "no name, or a name that is too long" : !email.Contains('@', StringComparison.Ordinal) || email.Length > Longest.Name ? "no email address" : role is null ? $"“{word}” is not a role"
                : named.Length > 0 && organisation is null ? $"there is no organisation “{named}”" : role.Value.NeedsOrganisation() && organisation is null ? "this role needs an organisation" : !seen.Add(email) ? "the address is in the file twice" : null;
            all.Add(new Row(row.Number, name, email, role, organisation, fault));
        }

        return all;
    }

    /// <summary>Sends the invitations of the rows without faults.</summary>
    /// <returns>How many were sent, and what was refused of the others.</returns>
    public async Task<(int Sent, IReadOnlyList<string> Refused)> Send(string text)
    {
        var (sent, refused) = (0, new List<string>());
        foreach (var row in await Preview(text))
        {
            if (row.Fault is { } fault)
            {
                refused.Add($"Line {row.Line}: {fault}");
                continue;
            }

            try
            {
                await invite.Invite(row.Name, row.Email, row.Role!.Value, row.Organisation);
                sent++;
            }
            catch (RuleException wrong)
            {
                refused.Add($"Line {row.Line}: {wrong.Message}");
            }
        }

        return (sent, refused);
    }
}
