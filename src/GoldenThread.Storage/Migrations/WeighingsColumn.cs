using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What people said of evidence, and when.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0241_weighings")]
internal sealed class WeighingsColumn : SqlMigration;
