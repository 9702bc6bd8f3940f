using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Champions.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0211_champions")]
internal sealed class ChampionTable : SqlMigration;
