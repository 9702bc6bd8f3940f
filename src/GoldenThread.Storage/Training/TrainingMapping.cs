using System.Collections.Immutable;
using System.Text.Json;
using GoldenThread.Storage.Mapping;
using GoldenThread.Training;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace GoldenThread.Storage.Training;

/// <summary>Courses and sessions, people and what became of their places, each in a table of its own with its own rules of who sees it.</summary>
internal sealed class TrainingMapping : IMapping
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { Converters = { new IdJsonConverter<PersonId>() } };

    // The relations are told so that rows are written in an order in which each can see what it belongs to.
    public void Add(ModelBuilder model)
    {
        model.Entity<Course>(e =>
        {
            e.ToTable("course").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
            e.Property(c => c.Version).IsRowVersion();
        });
        model.Entity<CourseSession>(e =>
        {
            e.ToTable("course_session").HasKey(s => s.Id);
            e.Property(s => s.Id).ValueGeneratedNever();
            e.Property(s => s.Version).IsRowVersion();
            Column(e.Property(s => s.Trainers));
            e.Ignore(s => s.Day).Ignore(s => s.FollowUp);
            e.HasOne<Course>().WithMany().HasForeignKey(s => s.CourseId);
        });
        model.Entity<Attendee>(e =>
        {
            e.ToTable("attendee").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            Column(e.Property(a => a.ToldApart));
            e.Ignore(a => a.Called).Ignore(a => a.Person);
        });
        model.Entity<Attendance>(e =>
        {
            e.ToTable("attendance").HasKey(a => a.Id);
            e.Property(a => a.Id).ValueGeneratedNever();
            e.Property(a => a.Version).IsRowVersion();
            e.Ignore(a => a.Came).Ignore(a => a.TakesPlace);
            e.HasOne<CourseSession>().WithMany().HasForeignKey(a => a.SessionId);
            e.HasOne<Attendee>().WithMany().HasForeignKey(a => a.AttendeeId);
        });
        model.Entity<ScopeCount>(e =>
        {
            e.ToTable("scope_count").HasKey(c => c.Id);
            e.Property(c => c.Id).ValueGeneratedNever();
        });
        model.Entity<FollowUpQuestion>(e =>
        {
            e.ToTable("follow_up_question").HasKey(q => q.Id);
            e.Property(q => q.Id).ValueGeneratedNever();
            e.Property(q => q.Version).IsRowVersion();
            e.HasOne<CourseSession>().WithMany().HasForeignKey(q => q.SessionId);
            e.HasOne<Attendee>().WithMany().HasForeignKey(q => q.AttendeeId);
        });
        model.Entity<TrainingEvidence>(e =>
        {
            e.ToTable("training_evidence").HasKey(t => t.EvidenceId);
            e.Property(t => t.EvidenceId).ValueGeneratedNever();
        });
    }

    // Compared as what is kept: lists are changed in place.
    private static void Column<T>(PropertyBuilder<ImmutableArray<T>> property) => property.HasColumnType("jsonb").HasConversion(
        value => JsonSerializer.Serialize(value, Json),
        kept => JsonSerializer.Deserialize<ImmutableArray<T>>(kept, Json),
        new ValueComparer<ImmutableArray<T>>((a, b) => a.SequenceEqual(b), value => value.Length, value => value));
}
