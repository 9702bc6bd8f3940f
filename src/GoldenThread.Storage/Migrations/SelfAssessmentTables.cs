using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Self-assessments: standards, cycles, returns, panels, and the voices beside statements.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0230_self_assessments")]
internal sealed class SelfAssessmentTables : SqlMigration;
