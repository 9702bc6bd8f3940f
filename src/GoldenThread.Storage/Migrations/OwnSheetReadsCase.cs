using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The lead of an organisation sees a case that a sheet of their organisation reads.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0295_own_sheet_reads_case")]
internal sealed class OwnSheetReadsCase : SqlMigration;
