using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Logos of partnerships.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0190_logo")]
internal sealed class LogoTable : SqlMigration;
