using GoldenThread.Policies;
using GoldenThread.Storage;
using GoldenThread.Storage.Accounts;
using GoldenThread.Storage.Files;
using GoldenThread.Storage.Mail;
using GoldenThread.Storage.Policies;
using GoldenThread.Work.Files;
using GoldenThread.Work.Proofs;
using Microsoft.EntityFrameworkCore;

namespace GoldenThread.Work.Policies;

/// <summary>Adds policies and versions, sends them to organisations, and ends them.</summary>
internal sealed class KeepPolicy(GoldenThreadDb db, Acting acting, FindPolicies find, PostLetters letters, IServiceAddress address, KeepDoubts doubts, Saving saving, UploadedFiles files)
{
    /// <summary>Adds a policy with its first version. What an organisation's lead adds, their organisation keeps.</summary>
    /// <exception cref="RuleException">Something is missing, or the reference is taken.</exception>
    public async Task<Policy> Add(string reference, string title, PolicyKind kind, OrganisationId? owner, PolicyDraft first, GivenFile? file = null, CancellationToken cancellation = default)
    {
        var by = acting.By;
        (first, var received) = await Received(first, file, cancellation);
        var policy = new Policy(acting.Partnership, reference, title, kind, by.Role == Role.OrganisationLead ? by.Organisation : owner, first, by);
        if (await find.Policy(policy.Reference) is not null) throw new RuleException("Another policy has this reference.") { About = nameof(reference) };
        db.Add(policy);
        Text(policy.Newest, first, received);
        await db.SaveAsRead(cancellation: cancellation);
        return policy;
    }

    /// <summary>Adds a version. Where it is material, what rests on the one before may be in doubt.</summary>
    /// <exception cref="RuleException">Something is missing.</exception>
    /// <exception cref="ChangedMeanwhileException">Somebody else added one; nothing was saved.</exception>
    public async Task<PolicyVersion> AddVersion(Policy policy, int seen, PolicyDraft draft, GivenFile? file = null, CancellationToken cancellation = default)
    {
        if (policy.Newest.Number != seen) throw new ChangedMeanwhileException(null);
        (draft, var received) = await Received(draft, file, cancellation);
        PolicyVersion? added = null;
        await saving.Add(() => Text(added = Added(policy, draft), draft, received), draft.Changed, cancellation);
        await doubts.Of(acting.Partnership, policy.Id);
        return added!;
    }

    /// <summary>Sends the newest version to organisations, and writes to their leads.</summary>
    /// <exception cref="RuleException">It goes to nobody, or the day has passed.</exception>
    public async Task Circulate(FoundPolicy found, IReadOnlyCollection<OrganisationId> organisations, DateOnly due)
    {
        var policy = found.Policy;
        var opened = policy.Circulate(organisations, due, found.Acknowledgements, acting.By);
        db.AddRange(opened);
        var asked = opened.Select(a => a.Organisation).ToHashSet();
        letters.Post((await Recipients(found, organisations)).Select(t => Letter(policy, t.Organisation, asked.Contains(t.Organisation), due, t.Address, t.Name)));
        await db.SaveAsRead();
        await doubts.Of(acting.Partnership, policy.Id);
    }

    /// <summary>Ends it.</summary>
    /// <exception cref="RuleException">It is not said why.</exception>
    public async Task End(Policy policy, DateOnly on, string because)
    {
        policy.End(on, because);
        await db.SaveAsRead(because);
    }

    // The policy's own row is touched by no version: a row of its own says so.
    private PolicyVersion Added(Policy policy, PolicyDraft draft)
    {
        var version = policy.Add(draft, acting.By);
        db.Add(version);
        return version;
    }

    private void Text(PolicyVersion version, PolicyDraft draft, (byte[] Bytes, ScanResult Scan, string MediaType)? received)
    {
        if (version.HasWords) db.Add(new PolicyText(version, draft.Words));
        if (received is var (bytes, scan, mediaType)) db.Add(new PolicyFile(version, mediaType, bytes, scan));
    }

    private async Task<(PolicyDraft Draft, (byte[] Bytes, ScanResult Scan, string MediaType)? Received)> Received(PolicyDraft draft, GivenFile? file, CancellationToken cancellation)
    {
        if (file is null) return (draft with { FileName = null }, null);
        try
        {
            return (draft with { FileName = Path.GetFileName(file.Name) }, await files.ReadAttachment(file, cancellation));
        }
        catch (RuleException refused)
        {
            throw new RuleException(refused.Message) { About = nameof(file) };
        }
    }

    private async Task<IReadOnlyList<(OrganisationId Organisation, string Address, string? Name)>> Recipients(FoundPolicy found, IReadOnlyCollection<OrganisationId> organisations)
    {
        var leads = await db.Accounts.AsNoTracking().Where(a => a.EndedAt == null && a.Role == Role.OrganisationLead && a.Organisation != null).ToListAsync();
        return
        [
            .. organisations.Distinct().SelectMany(o => leads.Where(l => l.Organisation == o).Select(l => (o, l.Email!, (string?)l.FullName)).ToList() is { Count: > 0 } own ? own
                : found.Organisations.Find(o)?.ContactEmail is { } contact ? [(o, contact, null)] : []),
        ];
    }

    private OutboxMessage Letter(Policy policy, OrganisationId organisation, bool asked, DateOnly due, string to, string? name) => new()
    {
        Partnership = acting.Partnership,
        ToAddress = to,
        ToName = name,
        Subject = $"{PolicyWords.Of(policy.Kind)}: {policy.Title}, version {policy.Newest.Number}",
        Body = $"""
            Dear {name ?? "colleague"},

            Version {policy.Newest.Number} of “{policy.Title}” is in force from {policy.Newest.InForceFrom:d MMMM yyyy}.{(policy.Newest.Changed is { } changed ? $"\nWhat has changed: {changed}" : "")}

            Read it: {address.Of(PolicyAddresses.Of(policy))}

            {(asked ? $"Please tell us by {due:d MMMM yyyy} that you received it, how many of your staff it reached, and what shows that it is used:" : "The change is small. What you told us about the version before counts for this one too:")}
            {address.Of(PolicyAddresses.Acknowledge(policy, organisation))}
            """,
        CreatedAt = acting.Now,
        DueAt = acting.Now,
    };
}
