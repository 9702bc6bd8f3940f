using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>When each partnership's reminders go out; a calendar's address belongs to one person alone.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0040_reminders")]
internal sealed class ReminderColumns : SqlMigration;
