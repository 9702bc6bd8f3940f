using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What people decided on recommendations that look alike.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0060_recurrence")]
internal sealed class RecurrenceTables : SqlMigration;
