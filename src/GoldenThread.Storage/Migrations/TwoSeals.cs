using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Several seals on one statement, guardians who agree, questions about readings, what waits for whom.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0140_two_seals")]
internal sealed class TwoSeals : SqlMigration;
