using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Whoever has many children is answered about all that a search found in one go.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0193_found_in_one_go")]
internal sealed class FoundInOneGo : SqlMigration;
