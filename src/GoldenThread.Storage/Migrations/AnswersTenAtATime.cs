using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What people answered about a policy is told ten people at a time.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0290_answers_ten_at_a_time")]
internal sealed class AnswersTenAtATime : SqlMigration;
