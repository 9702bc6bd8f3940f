using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Indicators with their readings.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0110_indicators")]
internal sealed class IndicatorTables : SqlMigration;
