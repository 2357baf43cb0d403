"""Rules and profiles."""
from django.conf import settings
from django.db import migrations, models
import django.utils.timezone


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Rule',
            fields=[
                ('id', models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('name', models.CharField(max_length=80)),
                ('category', models.CharField(db_index=True, max_length=40)),
                ('pattern', models.TextField(help_text='Regular expression, matched against the folded text.')),
                ('direction', models.CharField(choices=[('any', 'any'), ('in', 'incoming'), ('out', 'outgoing')], default='any', max_length=3)),
                ('min_amount', models.DecimalField(blank=True, decimal_places=2, help_text='Smallest amount, sign ignored.', max_digits=10, null=True)),
                ('priority', models.PositiveIntegerField(db_index=True, default=100)),
                ('confidence', models.FloatField(default=1.0)),
                ('is_active', models.BooleanField(default=True)),
                ('valid_from', models.DateField(blank=True, null=True)),
                ('options', models.JSONField(blank=True, default=dict)),
                ('updated_at', models.DateTimeField(default=django.utils.timezone.now)),
            ],
            options={
                'ordering': ['priority', 'name'],
                'unique_together': {('name', 'category')},
            },
        ),
        migrations.CreateModel(
            name='Profile',
            fields=[
                ('id', models.AutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('slug', models.SlugField(unique=True)),
                ('name', models.CharField(max_length=80)),
                ('description', models.TextField(blank=True)),
                ('is_default', models.BooleanField(default=False)),
                ('managers', models.ManyToManyField(blank=True, related_name='profiles', to=settings.AUTH_USER_MODEL)),
                ('rules', models.ManyToManyField(related_name='profiles', to='classification.Rule')),
            ],
            options={
                'ordering': ['name'],
            },
        ),
    ]
