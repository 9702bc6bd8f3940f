using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Nothing of a record is read before its opening is written.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0093_open_then_read")]
internal sealed class OpenThenRead : SqlMigration;
