using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Cases behind computed readings.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0192_reading_cases")]
internal sealed class ReadingCaseTable : SqlMigration;
