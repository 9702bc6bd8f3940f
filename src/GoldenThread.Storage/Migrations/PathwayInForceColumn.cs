using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>The pathway in force beside a draft.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0066_pathway_in_force")]
internal sealed class PathwayInForceColumn : SqlMigration;
