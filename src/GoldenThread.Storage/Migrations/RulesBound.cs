using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace GoldenThread.Storage.Migrations;

/// <summary>What a rule names is found when it is written, and nobody changes what they do not see.</summary>
[DbContext(typeof(SchemaContext))]
[Migration("0082_bound_to_what_they_name")]
internal sealed class RulesBound : SqlMigration;
