using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Dapper;
using GoldenThread.Organisations;
using GoldenThread.Reviews;
using GoldenThread.Storage.Organisations;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GoldenThread.Storage.Reviews;

/// <summary>
/// A whole review as one ZIP file, which another installation can read back: the rows as the database has them, the documents, the
/// history, and a list of all of it with hashes. The history comes back as a document of the review, because history is never written by hand.
/// </summary>
public sealed partial class ReviewArchive(GoldenThreadDb db)
{
    private const string Format = "golden-thread-review";
    private const int Version = 1;
    private const string Manifest = "manifest.json";
    // What a file of 25 MB may become: its documents hardly shrink, and its rows are text.
    private const long Largest = 150L * 1024 * 1024;
    private const long LargestEntry = 30L * 1024 * 1024;
    private const int MostEntries = 2_000;

    // In the order in which they are written back: each can see what it belongs to.
    private static readonly string[] Tables = ["review", "review_request", "chronology_entry", "review_record", "review_file"];
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping
    };

    private sealed record File(string Name, long Length, string Sha256);

    private sealed record List(string Format, int Version, string Review, DateTimeOffset Made, string By, IReadOnlyList<File> Files);

    /// <summary>Writes a review into a file.</summary>
    /// <param name="review">The review; what of it the person may not see is not in the archive.</param>
    /// <param name="to">Where it is written.</param>
    /// <param name="by">Who takes it out.</param>
    /// <param name="cancellation">Ends the work.</param>
    public async Task Write(Review review, Stream to, Actor by, CancellationToken cancellation)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        var files = new List<File>();
        foreach (var table in Tables)
        {
            var key = table == "review" ? "id" : "review_id";
            await Add(
                zip, files, $"{table}.json", await Rows(
                    $"select to_jsonb(t){(table == "review_file" ? " - 'bytes'" : "")} from {table} t where t.partnership_id = (select gt_partnership()) and t.{key} = @review order by t.id", review), cancellation);
        }

        await Add(zip, files, "organisation.json", await Rows(
            "select distinct jsonb_build_object('id', o.id, 'name', o.name) from organisation o join review_request q on q.partnership_id = o.partnership_id and q.organisation_id = o.id where q.partnership_id = (select gt_partnership()) and q.review_id = @review", review), cancellation);
        await Add(zip, files, "history.json", await Rows(
            """
            select to_jsonb(h) - 'partnership_id' from history_entry h where h.partnership_id = (select gt_partnership()) and
              ((h.subject = 'review' and h.subject_id = @review::text)
              or (h.subject = 'review_request' and h.subject_id in (select q.id::text from review_request q where q.review_id = @review))
              or (h.subject = 'chronology_entry' and h.subject_id in (select e.id::text from chronology_entry e where e.review_id = @review))
              or (h.subject = 'review_record' and h.subject_id in (select r.id::text from review_record r where r.review_id = @review))
              or (h.subject = 'review_file' and h.subject_id in (select f.id::text from review_file f where f.review_id = @review)))
            order by h.id
            """, review), cancellation);
        foreach (var id in await db.Set<ReviewFile>().Where(f => f.Review == review.Id).OrderBy(f => f.Id).Select(f => f.Id).ToListAsync(cancellation))
            await Add(
                zip, files, $"files/{id}", await db.Set<ReviewFile>().Where(f => f.Id == id).Select(f => f.Bytes).SingleAsync(cancellation), cancellation);
        await Add(
            zip, [], Manifest, JsonSerializer.SerializeToUtf8Bytes(new List(Format, Version, review.Reference, by.Now, by.Name, files), Json), cancellation);
    }

    /// <summary>Reads a review back; the caller saves. Who reads it leads it; those who were named on it before stand there as people who left.</summary>
    /// <param name="from">The archive.</param>
    /// <param name="partnership">The partnership that takes the review over.</param>
    /// <param name="by">Who reads it back.</param>
    /// <param name="today">The day in London.</param>
    /// <param name="cancellation">Ends the work.</param>
    /// <returns>The review's id.</returns>
    /// <exception cref="RuleException">It is no archive of a review, it was changed after it was made, or the person sees a review with this
    /// reference.</exception>
    public async Task<ReviewId> Read(Stream from, PartnershipId partnership, Actor by, DateOnly today, CancellationToken cancellation)
    {
        try
        {
            return await TakeOver(from, partnership, by, today, cancellation);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or FormatException or ArgumentException or OverflowException or KeyNotFoundException
            || wrong is PostgresException { SqlState: ['2', '2' or '3', ..] })
        {
            throw Broken("Its rows do not belong to one review.");
        }
    }

    private async Task<ReviewId> TakeOver(Stream from, PartnershipId partnership, Actor by, DateOnly today, CancellationToken cancellation)
    {
        using var zip = Open(from);
        var list = await Checked(zip, cancellation);
        var rows = new Dictionary<string, JsonArray>();
        foreach (var table in Tables.Append("organisation")) rows[table] = ArchivedRows.Read(await Bytes(zip, $"{table}.json", cancellation), table) ?? throw Broken($"“{table}.json” has no rows.");
        if (rows["review"] is not [JsonObject review]) throw Broken("It does not contain exactly one review.");
        var reference = Value<string>(review, "reference");
        var same = reference.ToLowerInvariant();
#pragma warning disable CA1862 // the index is on the lower form
        if (await db.Reviews.AnyAsync(r => r.Reference.ToLower() == same, cancellation))
#pragma warning restore CA1862
            throw new RuleException($"You can already see a review with the reference “{reference}”. Nothing was restored.");
        // Everything gets an id of its own: a key that is taken would tell of a review that the person may not see.
        var ids = new Dictionary<Guid, Guid>();
        foreach (var row in Tables.SelectMany(table => rows[table].OfType<JsonObject>()))
            if (!ids.TryAdd(Value<Guid>(row, "id"), Sequence.NewId())) throw Broken("It contains the same row twice.");
        var id = new ReviewId(ids[Value<Guid>(review, "id")]);
        var organisations = await Organisations(rows["organisation"], partnership);
        Rename(review, by, today);
        foreach (var table in Tables)
        {
            foreach (var row in rows[table].OfType<JsonObject>())
            {
                var written = Value<Guid>(row, "id");
                row["partnership_id"] = partnership.Value;
                if (row["organisation_id"]?.GetValue<Guid>() is { } organisation) row["organisation_id"] = organisations[organisation];
                var own = Renewed(row.ToJsonString(), ids);
                var bytes = table == "review_file" ? await Bytes(zip, $"files/{written}", cancellation) : [];
                await db.Connection.ExecuteAsync(new CommandDefinition(
                    $"insert into {table} select * from jsonb_populate_record(null::{table}, @own::jsonb{(table == "review_file" ? " || jsonb_build_object('bytes', @bytes::bytea)" : "")})",
                    new { own, bytes }, cancellationToken: cancellation));
            }
        }

        var history = await Bytes(zip, "history.json", cancellation);
        db.Add(new ReviewFile(partnership, id, null, $"History of {list.Review} up to {list.Made:yyyy-MM-dd}.json", "application/json", history, by));
        return id;
    }

    // Rows name each other in their columns and in their words ("entry:…").
    private static string Renewed(string row, Dictionary<Guid, Guid> ids) =>
        Id().Replace(row, found => ids.TryGetValue(Guid.Parse(found.Value), out var id) ? id.ToString() : found.Value);

    [GeneratedRegex("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Id();

    // People have other ids in another installation: those who were named stay as names.
    private static void Rename(JsonObject review, Actor by, DateOnly today)
    {
        var members = review["members"] as JsonArray ?? throw Broken("Its review has no review team.");
        foreach (var member in members.OfType<JsonObject>()) member["left"] ??= today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        members.Add(
            new JsonObject
            {
                ["person"] = by.Person.Value,
                ["name"] = by.Name,
                ["part"] = "lead",
                ["since"] = today.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                ["left"] = null
            });
    }

    // An organisation is the one of the same name; one that is not known here is added.
    private async Task<Dictionary<Guid, Guid>> Organisations(JsonArray named, PartnershipId partnership)
    {
        var register = new OrganisationRegister(await db.Organisations.AsSplitQuery().ToListAsync());
        var found = new Dictionary<Guid, Guid>();
        foreach (var row in named.OfType<JsonObject>())
        {
            var name = Value<string>(row, "name");
            var own = register.Named(name) is [var one] ? one : null;
            if (own is null)
            {
                own = new Organisation(partnership, name);
                db.Add(own);
                await db.FlushWithoutSaving();
            }

            found[Value<Guid>(row, "id")] = own.Id.Value;
        }

        return found;
    }

    private static ZipArchive Open(Stream from)
    {
        try
        {
            var zip = new ZipArchive(from, ZipArchiveMode.Read, leaveOpen: true);
            // No entry gives more than it says of itself: reading ends there.
            if (zip.Entries.Count > MostEntries || zip.Entries.Sum(e => e.Length) > Largest || zip.Entries.Any(e => e.Length > LargestEntry))
                throw new RuleException(
                    $"The archive is too large. It can contain up to {MostEntries:N0} files of up to {LargestEntry / 1024 / 1024} MB each, and {Largest / 1024 / 1024} MB in total.");
            return zip;
        }
        catch (InvalidDataException)
        {
            throw Broken("It is not a ZIP file, or it is damaged.");
        }
    }

    private static async Task<List> Checked(ZipArchive zip, CancellationToken cancellation)
    {
        List? list;
        try
        {
            list = JsonSerializer.Deserialize<List>(await Bytes(zip, Manifest, cancellation), Json);
        }
        catch (JsonException)
        {
            throw Broken("Its list of files cannot be read.");
        }

        if (list is not { Format: Format }) throw Broken("Its list of files is of another kind.");
        if (list.Version != Version) throw new RuleException($"The archive has version {list.Version}. This installation can only read version {Version}.");
        var known = list.Files.Select(f => f.Name).Append(Manifest).ToHashSet(StringComparer.Ordinal);
        if (zip.Entries.FirstOrDefault(e => !known.Contains(e.FullName)) is { } more)
            throw new RuleException($"The archive was changed after it was made: “{more.FullName}” is not in its list of files. Nothing was restored.");
        foreach (var file in list.Files)
        {
            if (zip.GetEntry(file.Name) is not { } entry || entry.Length != file.Length || await Hash(entry, cancellation) != file.Sha256)
                throw new RuleException($"The archive was changed after it was made: “{file.Name}” does not match its list of files. Nothing was restored.");
        }

        return list;
    }

    private static T Value<T>(JsonObject row, string name) => row[name] is { } value ? value.GetValue<T>() : throw Broken($"A row has no “{name}”.");

    private static RuleException Broken(string why) => new($"The file is not an archive of a review. {why}");

    private static async Task<string> Hash(ZipArchiveEntry entry, CancellationToken cancellation)
    {
        try
        {
            await using var stream = await entry.OpenAsync(cancellation);
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellation));
        }
        catch (InvalidDataException)
        {
            throw Broken($"“{entry.FullName}” is damaged.");
        }
    }

    private static async Task<byte[]> Bytes(ZipArchive zip, string name, CancellationToken cancellation)
    {
        if (zip.GetEntry(name) is not { } entry) throw Broken($"“{name}” is missing.");
        await using var stream = await entry.OpenAsync(cancellation);
        var bytes = new byte[entry.Length];
        try
        {
            await stream.ReadExactlyAsync(bytes, cancellation);
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException)
        {
            throw Broken($"“{name}” is damaged.");
        }

        return bytes;
    }

    private static async Task Add(ZipArchive zip, List<File> files, string name, byte[] bytes, CancellationToken cancellation)
    {
        files.Add(new File(name, bytes.LongLength, Convert.ToHexStringLower(SHA256.HashData(bytes))));
        await using var entry = await zip.CreateEntry(name).OpenAsync(cancellation);
        await entry.WriteAsync(bytes, cancellation);
    }

    private async Task<byte[]> Rows(string sql, Review review)
    {
        var rows = await db.Connection.QueryAsync<string>($"select r::text from ({sql}) as q(r)", new { review = review.Id.Value });
        return JsonSerializer.SerializeToUtf8Bytes(new JsonArray([.. rows.Select(r => JsonNode.Parse(r))]), Json);
    }
}
