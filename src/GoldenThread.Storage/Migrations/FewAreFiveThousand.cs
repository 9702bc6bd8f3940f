using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Up to five thousand children of one's own are asked by name one by one.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0260_few_are_five_thousand")]
internal sealed class FewAreFiveThousand : SqlMigration;
