using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Who may read what was written of a case of theirs.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0252_sheet_readers")]
internal sealed class SheetReaderTable : SqlMigration;
