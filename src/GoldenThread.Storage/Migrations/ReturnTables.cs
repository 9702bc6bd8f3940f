using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Returns, publications, mail.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0005_returns")]
internal sealed class ReturnTables : SqlMigration;
