using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>A reading that is owed can be reminded of again.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0289_reminded_again")]
internal sealed class RemindedAgain : SqlMigration;
