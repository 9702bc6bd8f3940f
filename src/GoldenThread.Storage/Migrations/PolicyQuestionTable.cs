using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>Questions that are put to whoever confirms that they have read a version of a policy.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0270_policy_questions")]
internal sealed class PolicyQuestionTable : SqlMigration;
