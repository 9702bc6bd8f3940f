using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A step of the schema, written as SQL in the file of its name beside it.</summary>
/// <remarks>A step that has run anywhere is never changed; what comes later is a new step.</remarks>
public abstract class SqlMigration : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var name = $"{typeof(SqlMigration).Namespace}.{GetType().GetCustomAttribute<MigrationAttribute>()!.Id}.sql";
        using var stream = typeof(SqlMigration).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The migration has no file {name}.");
        using var reader = new StreamReader(stream);
        migrationBuilder.Sql(reader.ReadToEnd());
    }
}

/// <summary>The connection of the schema's owner, which migrations run on; it has no tables of its own.</summary>
internal sealed class SchemaContext(DbContextOptions<SchemaContext> options) : DbContext(options);

/// <summary>Session settings, roles, and the guards that every table gets.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0001_guards")]
internal sealed class Guards : SqlMigration;

/// <summary>History and its hash chain.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0002_history")]
internal sealed class HistoryTables : SqlMigration;

/// <summary>Partnerships, organisations, accounts.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0003_partnerships")]
internal sealed class PartnershipTables : SqlMigration;

/// <summary>Documents, plans, recommendations, actions and what hangs on them.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0004_plans")]
internal sealed class PlanTables : SqlMigration;

/// <summary>Returns, publications, mail.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0005_returns")]
internal sealed class ReturnTables : SqlMigration;

/// <summary>What lists and searches read.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0006_lists")]
internal sealed class ListTables : SqlMigration;

/// <summary>When each partnership's reminders go out; a calendar's address belongs to one person alone.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0040_reminders")]
internal sealed class ReminderColumns : SqlMigration;

/// <summary>A draft's last correction can be taken back.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0041_undo_of_corrections")]
internal sealed class UndoColumn : SqlMigration;

/// <summary>Publishing is a decision of two people, and what was published stays.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0050_publishing")]
internal sealed class PublishingGuards : SqlMigration;

/// <summary>What people decided on recommendations that look alike.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0060_recurrence")]
internal sealed class RecurrenceTables : SqlMigration;

/// <summary>Reviews, seen by those who are named on them, and reading as a part of the history.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0061_reviews")]
internal sealed class ReviewTables : SqlMigration;

/// <summary>What belongs to a review: requests, chronologies, records.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0062_review_records")]
internal sealed class ReviewRecordTables : SqlMigration;

/// <summary>Documents of reviews.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0063_review_files")]
internal sealed class ReviewFileTable : SqlMigration;

/// <summary>Replays of drafts of pathways.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0064_pathway_replays")]
internal sealed class PathwayReplayTable : SqlMigration;

/// <summary>Times of pathways in which localities differ.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0065_pathway_times")]
internal sealed class PathwayTimeTable : SqlMigration;

/// <summary>The pathway in force beside a draft.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0066_pathway_in_force")]
internal sealed class PathwayInForceColumn : SqlMigration;

/// <summary>Whose name the history shows.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0067_person_name")]
internal sealed class PersonNameFunction : SqlMigration;

/// <summary>Who one is, is proved; the owner passes the guards as the owner.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0070_proved_sessions")]
internal sealed class ProvedSessions : SqlMigration;

/// <summary>What somebody could sign in with is seen on the way in, and by the person whose it is.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0071_secrets_of_accounts")]
internal sealed class AccountSecrets : SqlMigration;

/// <summary>An entry of the history is seen by those who see its row.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0073_history_follows_the_row")]
internal sealed class HistoryPolicies : SqlMigration;

/// <summary>Files and documents are seen by those who see what they hang on; a reference tells of no review.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0074_what_hangs_asks_the_row")]
internal sealed class HangingPolicies : SqlMigration;

/// <summary>Seals with a key from outside the database; the application may ask which steps have run.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0075_keyed_seals")]
internal sealed class KeyedSeals : SqlMigration;

/// <summary>How often somebody failed to sign in, and when they last proved again who they are.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0078_sign_in_attempts")]
internal sealed class SignInAttemptTable : SqlMigration;

/// <summary>A letter whose sending began and whose end nobody knows.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0080_letters_begun")]
internal sealed class LettersBegunColumn : SqlMigration;

/// <summary>How long each text may be.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0081_lengths")]
internal sealed class TextLengthRules : SqlMigration;
