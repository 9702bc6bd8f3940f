using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Organisations whose names look alike and that are two.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0086_told_apart")]
internal sealed class ToldApartTable : SqlMigration;
