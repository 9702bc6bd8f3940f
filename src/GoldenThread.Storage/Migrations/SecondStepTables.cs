using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Which roles need a second step, by which one a browser signed in, and how one that was lost is taken off by two people.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0132_second_step")]
internal sealed class SecondStepTables : SqlMigration;
