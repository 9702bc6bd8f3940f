using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Courses, sessions, who came, numbers in scope, and the question three months later.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0200_training")]
internal sealed class TrainingTables : SqlMigration;
